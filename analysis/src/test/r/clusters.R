# Digits that the tests of org.adept.analysis.indicator compare with: what findings say of matches that share mentors,
# from the small tables on. Computed by R and its package survival.
#
#   cd analysis && Rscript src/test/r/clusters.R
#
# writes src/test/resources/oracle/{shared-mentors,shared-mentor-findings}.csv.
library(survival)
target <- "src/test/resources/oracle"
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) digits(column) else column)
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string, ", survival ", packageVersion("survival")),
    "# script: analysis/src/test/r/clusters.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

# ---- matches of mentors who have one to six of them; some are alike; some are followed from later on ------------------
set.seed(801, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
mentor <- rep(seq_len(60), sample.int(6, 60, TRUE, prob = c(5, 3, 2, 1, 1, 1)))
n <- length(mentor)
risk <- rgamma(60, 2, 2)[mentor]
programme <- c("a", "b")[1 + mentor %% 2]
mode <- c("online", "hybrid")[1 + (runif(n) < 0.3 + 0.4 * (mentor %% 3 == 0))]
last <- as.integer(ceiling(rexp(n, risk * ifelse(mode == "online", 0.04, 0.07))))
out <- as.integer(ceiling(rexp(n, 0.02)))
time <- pmin(last, out, 26L)
cause <- ifelse(last <= pmin(out, 26L), 1L + (runif(n) < 0.4), 0L) # 0 censored, 1 early, 2 as agreed
entered <- pmin(time - 1L, as.integer(pmax(0, round(runif(n, -6, 6)))))
met <- as.integer(runif(n) < plogis(rnorm(60)[mentor]))
unknown <- as.integer(met == 0 & runif(n) < 0.3)
d <- data.frame(mentor, programme, mode, entered, time, cause, met, unknown)
put("shared-mentors", "table of the rows, drawn in the script", d)

groups <- list("-" = rep(TRUE, n), "mode=hybrid" = d$mode == "hybrid", "mode=online;programme=a" = d$mode == "online" & d$programme == "a")
lasting <- function(margin, late) {
  x <- d[groups[[margin]], ]
  fit <- if (late) survfit(Surv(entered, time, cause == 1) ~ 1, x, cluster = mentor, robust = TRUE) else
    survfit(Surv(time, cause == 1) ~ 1, x, cluster = mentor, robust = TRUE)
  s <- summary(fit, times = c(10, 20))
  data.frame(what = if (late) "entered" else "survival", margin, time = c(10L, 20L), value = s$surv, standard_error = s$std.err, clusters = length(unique(x$mentor)))
}
people <- NULL
incidence <- function(margin) {
  x <- d[groups[[margin]], ]
  x$id <- seq_len(nrow(x)); x$kind <- factor(x$cause, 0:2)
  people <<- x # residuals() looks for it by name
  fit <- survfit(Surv(time, kind) ~ 1, people, id = id)
  influence <- residuals(fit, times = c(10, 20), type = "pstate")
  data.frame(what = "incidence", margin, time = c(10L, 20L), value = summary(fit, times = c(10, 20))$pstate[, 2],
             standard_error = sqrt(colSums(rowsum(influence[, , 2], x$mentor)^2)), clusters = length(unique(x$mentor)))
}
share <- function(margin, what, events, counted) {
  keep <- groups[[margin]] & counted; x <- tapply(events[keep], d$mentor[keep], sum); m <- tapply(events[keep], d$mentor[keep], length)
  g <- length(m); p <- sum(x) / sum(m)
  effect <- max(1, g / (g - 1) * sum((x - p * m)^2) / sum(m)^2 / (p * (1 - p) / sum(m)))
  data.frame(what, margin, time = 0L, value = p, standard_error = sqrt(p * (1 - p) / sum(m) * effect), clusters = g)
}
test <- function(what, formula) {
  fit <- coxph(formula, d, cluster = mentor, ties = "breslow")
  data.frame(what, margin = "-", time = 0L, value = unname(fit$rscore), standard_error = NA_real_, clusters = 60L)
}
every <- rep(TRUE, n)
put("shared-mentor-findings", paste('survfit(..., cluster = mentor, robust = TRUE); residuals(type = "pstate") summed by mentor;',
  'coxph(..., cluster = mentor, ties = "breslow")$rscore; variance of the ratio estimate over binomial variance'),
  bind(c(lapply(names(groups), lasting, late = FALSE), lapply(names(groups), lasting, late = TRUE), lapply(names(groups), incidence),
    lapply(names(groups), share, what = "share-lowest", events = d$met, counted = every),
    lapply(names(groups), share, what = "share", events = d$met, counted = d$unknown == 0),
    lapply(names(groups), share, what = "share-highest", events = d$met + d$unknown, counted = every),
    list(test("test", Surv(time, cause == 1) ~ mode), test("test-stratified", Surv(time, cause == 1) ~ mode + strata(programme))))))
