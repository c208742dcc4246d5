# Numbers that the tests of states compare with, computed by R and its package survival.
#
#   cd analysis && Rscript src/test/r/states.R <folder of shared data>
#
# writes src/test/resources/oracle/{stays,occupancy,goodman}.csv from stays drawn below and from survival_sets/mgus2.csv,
# of which only numbers are written.
suppressMessages(library(survival))
shared <- commandArgs(trailingOnly = TRUE)[1]
stopifnot(!is.na(shared))
target <- "src/test/resources/oracle"
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) digits(column) else column)
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string, ", survival ", packageVersion("survival")),
    "# script: analysis/src/test/r/states.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

# enrolled, away, graduated, out; the last two are not left again
chances <- list(c(0.8, 0.1, 0.06, 0.04), c(0.3, 0.55, 0, 0.15))
stays <- function(seed, n, first) {
  set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  bind(lapply(seq_len(n), function(person) {
    state <- sample.int(2, 1, prob = first)
    seen <- sample(4:12, 1)
    time <- 0
    rows <- NULL
    while (time < seen && state <= 2) {
      start <- time
      to <- state
      while (to == state && time < seen) {
        time <- time + 1
        to <- sample.int(4, 1, prob = chances[[state]])
      }
      rows <- rbind(rows, data.frame(person, from = state, start, stop = time, to = if (to == state) 0 else to))
      state <- to
    }
    rows
  }))
}
drawn <- list(together = stays(301, 120, c(1, 0)), mixed = stays(302, 60, c(0.7, 0.3)), small = stays(303, 9, c(1, 0)))
put("stays", "table of the rows, drawn in the script; to is 0 where the end is not seen",
    bind(lapply(names(drawn), function(name) data.frame(sample = name, lapply(drawn[[name]], as.integer)))))
mgus2 <- read.csv(file.path(shared, "survival_sets", "mgus2.csv"))
mgus2 <- bind(lapply(seq_len(nrow(mgus2)), function(i) with(mgus2[i, ], {
  ill <- pstat == 1 && ptime < futime
  rbind(if (ill) data.frame(person = i, from = 1, start = 0, stop = ptime, to = 2),
        if (futime > 0) data.frame(person = i, from = if (ill) 2 else 1, start = if (ill) ptime else 0, stop = futime, to = if (death == 1) 3 else if (pstat == 1 && !ill) 2 else 0))
})))
put("occupancy", "survfit(Surv(start, stop, factor(to)) ~ 1, id = person, istate = factor(from)): pstate, std.err",
    bind(lapply(c(names(drawn), "mgus2"), function(name) {
      d <- if (name == "mgus2") mgus2 else drawn[[name]]
      states <- max(d$from, d$to)
      fit <- survfit(Surv(start, stop, factor(to, 0:states)) ~ 1, d, id = person, istate = factor(from, seq_len(states)))
      bind(lapply(match(as.character(seq_len(states)), fit$states), function(k) data.frame(sample = name, state = as.integer(fit$states[k]),
        time = as.integer(fit$time), share = fit$pstate[, k], standard_error = fit$std.err[, k])))
    })))
rows <- list(c(12, 3, 0, 1), c(400, 250, 349), c(5, 5), c(1, 0, 0, 0, 0))
put("goodman", "prop.test(count, total, conf.level = 1 - 0.05 / states, correct = FALSE)", bind(Map(function(row, counts) bind(lapply(seq_along(counts), function(to) {
  ends <- suppressWarnings(prop.test(counts[to], sum(counts), conf.level = 1 - 0.05 / length(counts), correct = FALSE))$conf.int
  data.frame(sample = paste0("row", row), to = as.integer(to), count = as.integer(counts[to]), lower = ends[1], upper = ends[2])
})), seq_along(rows), rows)))
