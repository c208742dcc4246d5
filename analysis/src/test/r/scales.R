# The digits that the tests of org.adept.analysis.stats.scale compare with, computed by R and its package psych.
#
#   cd analysis && Rscript src/test/r/scales.R <folder of shared data>
#
# writes src/test/resources/oracle/{scale-answers,reliability}.csv. The folder holds likert_feedback/{bfi,
# HolzingerSwineford1939}.csv, which are not written; the drawn answers are.
suppressMessages(library(psych))
shared <- commandArgs(trailingOnly = TRUE)[1]
stopifnot(!is.na(shared))
target <- "src/test/resources/oracle"
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) ifelse(is.na(column), "", sprintf("%.17g", column)) else ifelse(is.na(column), "", column))
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string, ", psych ", packageVersion("psych")),
    "# script: analysis/src/test/r/scales.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
list_of <- function(x) paste(sprintf("%.17g", x), collapse = ";")
set.seed(2026, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
drawn <- function(n, loadings, missing) {
  factor <- rnorm(n)
  x <- sapply(loadings, function(l) l * factor + sqrt(1 - l^2) * rnorm(n))
  x <- matrix(as.integer(cut(x, c(-Inf, -1.2, -0.4, 0.4, 1.2, Inf))), n)
  x[matrix(runif(length(x)) < missing, n)] <- NA
  as.data.frame(x)
}
samples <- list(even = drawn(60, rep(0.7, 5), 0.05), uneven = drawn(200, c(0.9, 0.7, 0.5, 0.3), 0.1), weak = drawn(80, rep(0.5, 4), 0))
answers <- do.call(rbind, lapply(names(samples), function(name) data.frame(sample = name, answers = apply(samples[[name]], 1, function(row) paste(ifelse(is.na(row), -1, row), collapse = ";")))))
put("scale-answers", "drawn here; -1 is no answer", answers)

bfi <- read.csv(file.path(shared, "likert_feedback", "bfi.csv"))
turned <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
bfi[turned] <- 7 - bfi[turned]
for (letter in c("A", "C", "E", "N", "O")) samples[[paste0("bfi-", letter)]] <- bfi[paste0(letter, 1:5)]
rows <- do.call(rbind, lapply(names(samples), function(name) do.call(rbind, lapply(c("complete", "pairwise"), function(basis) {
  x <- samples[[name]]; if (basis == "complete") x <- x[complete.cases(x), ]
  a <- suppressWarnings(alpha(x, warnings = FALSE)); k <- ncol(x); n <- min(crossprod(!is.na(x)))
  f <- qf(c(.975, .025), n - 1, (n - 1) * (k - 1)); raw <- a$total$raw_alpha
  omega <- if (basis == "complete") { fit <- factanal(x, 1, control = list(nstart = 4, opt = list(factr = 1e3, maxit = 1000))); l <- as.vector(loadings(fit)); sum(l)^2 / (sum(l)^2 + sum(fit$uniquenesses)) } else NA_real_
  data.frame(sample = name, basis = basis, n = as.integer(n), alpha = raw, lower = 1 - (1 - raw) * f[1], upper = 1 - (1 - raw) * f[2], standardised = a$total$std.alpha,
             average = a$total$average_r, with_rest = list_of(a$item.stats$r.drop), without = list_of(a$alpha.drop$raw_alpha), omega = omega)
}))))
put("reliability", "psych::alpha(x): raw_alpha, std.alpha, average_r, item.stats$r.drop, alpha.drop$raw_alpha; ends 1 - (1 - alpha) qf(c(.975, .025), n - 1, (n - 1)(k - 1)); omega from factanal(x, 1): sum(l)^2 / (sum(l)^2 + sum(uniquenesses))", rows)
