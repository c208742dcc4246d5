# How often R's own intervals of a survival curve hold the truth, over studies drawn from a generator that is written out
# here and in SameCoverageTest, so that both programs see the same people.
#
#   cd analysis && Rscript src/test/r/coverage.R
#
# writes src/test/resources/oracle/curve-coverage.csv.
library(survival)
target <- "src/test/resources/oracle"
state <- 0
nextDouble <- function() { # the multiplier and step are small enough for a double to stay exact
  state <<- (69069 * state + 1) %% 4294967296
  state / 4294967296
}
person <- function() { # 5 % end each week, 2 % of the others are lost, nobody is seen after week 30
  week <- 0
  repeat {
    week <- week + 1
    if (nextDouble() < 0.05) return(c(week, 1))
    if (nextDouble() < 0.02 || week == 30) return(c(week, 0))
  }
}
truth <- 0.95^13
rows <- list()
for (size in list(c(30, 400), c(100, 200), c(1000, 20))) {
  state <- size[1]
  held <- c("plain" = 0, "log" = 0, "log-log" = 0); lower <- held; upper <- held
  for (study in seq_len(size[2])) {
    people <- t(replicate(size[1], person()))
    for (scale in names(held)) {
      fit <- summary(survfit(Surv(people[, 1], people[, 2]) ~ 1, conf.type = scale), times = 13)
      held[scale] <- held[scale] + (fit$lower <= truth && truth <= fit$upper)
      lower[scale] <- lower[scale] + fit$lower; upper[scale] <- upper[scale] + fit$upper
    }
  }
  rows[[length(rows) + 1]] <- data.frame(people = size[1], studies = size[2], scale = names(held), held = held, lower = sprintf("%.17g", lower), upper = sprintf("%.17g", upper))
}
frame <- do.call(rbind, rows)
file <- file(file.path(target, "curve-coverage.csv"), "wb")
writeLines(c(
  paste0("# program: ", R.version.string, ", survival ", packageVersion("survival")),
  "# script: analysis/src/test/r/coverage.R",
  "# command: summary(survfit(Surv(time, ended) ~ 1, conf.type = scale), times = 13); held: studies whose interval holds 0.95^13, lower and upper: summed ends",
  paste(names(frame), collapse = ","),
  do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
close(file)
