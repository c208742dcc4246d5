# The digits that the tests of org.adept.analysis.stats.proportion and .standard compare with, computed by R alone.
#
#   cd analysis && Rscript src/test/r/proportions.R
#
# writes src/test/resources/oracle/*.csv. Cases are classical, written out here, or drawn here from a seed.
target <- "src/test/resources/oracle"
digits <- function(x) ifelse(is.na(x), "", ifelse(x == Inf, "Infinity", sprintf("%.17g", x)))
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) digits(column) else column)
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string),
    "# script: analysis/src/test/r/proportions.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)
list_of <- function(x) paste(sprintf("%.17g", x), collapse = ";")
seed <- function(n) set.seed(n, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

# ---- Clopper-Pearson ---------------------------------------------------------------------------------------------
cases <- rbind(
  expand.grid(events = c(0, 1, 4, 7, 8), n = 8, confidence = 0.95),
  data.frame(events = c(0, 1, 52, 42, 42, 1, 3, 4486, 1, 999999, 123456, 3, 3, 40), n = c(1, 1, 52, 51, 47, 200, 7, 14718, 1e6, 1e6, 1e6, 7, 7, 41),
             confidence = c(rep(0.95, 11), 0.8, 0.99, 0.999)),
  data.frame(events = c(0, 1, 3, 1e5, 5e8, 999999998), n = 1e9, confidence = 0.95))
put("clopper-pearson", "binom.test(events, n, conf.level = confidence)$conf.int, by its own qbeta", bind(Map(function(events, n, confidence) {
  a <- (1 - confidence) / 2
  lower <- if (events == 0) 0 else qbeta(a, events, n - events + 1)
  upper <- if (events == n) 1 else qbeta(a, events + 1, n - events, lower.tail = FALSE)
  if (n <= 1e6) stopifnot(all.equal(as.vector(binom.test(events, n, conf.level = confidence)$conf.int), c(lower, upper), tolerance = 1e-13))
  data.frame(events = as.integer(events), n = as.integer(n), confidence, lower, upper)
}, cases$events, cases$n, cases$confidence)))

# ---- differences -------------------------------------------------------------------------------------------------
wilson <- function(x, n, level) suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
tables <- rbind(
  data.frame(events = c(56, 9, 6, 5, 0, 0, 10, 10), n = c(70, 10, 7, 56, 10, 10, 10, 10), # Newcombe (1998), table II
             reference_events = c(48, 3, 2, 0, 0, 0, 0, 0), reference_n = c(80, 10, 7, 29, 20, 10, 20, 10)),
  data.frame(events = c(52, 42, 1, 12345, 1), n = c(52, 47, 3, 1e6, 1), reference_events = c(42, 42, 400, 12001, 0), reference_n = c(51, 51, 2000, 999999, 1)))
put("newcombe", "from both ends of prop.test(events, n, conf.level = confidence, correct = FALSE) of each group, by Newcombe's formula",
    bind(lapply(c(0.8, 0.95, 0.99), function(confidence) bind(lapply(seq_len(nrow(tables)), function(i) with(tables[i, ], {
      p <- events / n; q <- reference_events / reference_n; a <- wilson(events, n, confidence); b <- wilson(reference_events, reference_n, confidence)
      data.frame(events = as.integer(events), n = as.integer(n), reference_events = as.integer(reference_events), reference_n = as.integer(reference_n), confidence,
                 difference = p - q, standard_error = sqrt(p * (1 - p) / n + q * (1 - q) / reference_n),
                 lower = p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), upper = p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
    }))))))

# ---- Fisher's exact test -----------------------------------------------------------------------------------------
seed(203)
small <- rbind(
  data.frame(events = c(3, 10, 2, 8, 1, 0, 5, 7, 1), n = c(4, 12, 15, 10, 20, 6, 5, 9, 1), # Fisher's tea, Fisher's convicts first
             reference_events = c(1, 3, 13, 8, 9, 4, 3, 1, 0), reference_n = c(4, 17, 17, 12, 20, 9, 8, 8, 1)),
  local({ n <- sample(5:60, 12, TRUE); m <- sample(5:60, 12, TRUE); data.frame(events = rbinom(12, n, 0.5), n, reference_events = rbinom(12, m, 0.25), reference_n = m) }),
  data.frame(events = c(420, 30), n = c(1000, 900), reference_events = c(380, 55), reference_n = c(1100, 950)))
put("fisher-exact", "fisher.test for p; its odds ratio and interval once more by uniroot to the last digits, as its own stop at four",
    bind(lapply(seq_len(nrow(small)), function(i) with(small[i, ], {
  counts <- matrix(c(events, n - events, reference_events, reference_n - reference_events), 2); own <- fisher.test(counts)
  k <- events + reference_events; x <- max(0, k - reference_n):min(n, k); logs <- dhyper(x, n, reference_n, k, log = TRUE)
  chance <- function(l) { w <- logs + x * l; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-15, maxiter = 1e5)$root)
  value <- if (events == min(x)) 0 else if (events == max(x)) Inf else solve(function(l) sum(x * chance(l)) - events)
  lower <- if (events == min(x)) 0 else solve(function(l) sum(chance(l)[x >= events]) - 0.025)
  upper <- if (events == max(x)) Inf else solve(function(l) sum(chance(l)[x <= events]) - 0.025)
  unit <- function(v) min(v, 1 / v); near <- function(a, b) stopifnot(abs(unit(a) - unit(b)) <= 3e-4) # as near as fisher.test stops
  near(own$estimate[[1]], value); near(own$conf.int[1], lower); near(own$conf.int[2], upper)
  data.frame(events = as.integer(events), n = as.integer(n), reference_events = as.integer(reference_events), reference_n = as.integer(reference_n),
             p = own$p.value, mid_p = own$p.value - dhyper(events, n, reference_n, k) / 2, ratio = value, lower, upper)
}))))
# Score intervals of a difference and a ratio. No package here has them, so they are found by uniroot alone: the reference's
# share q of greatest likelihood under p = q + delta or p = phi q as the root of the score, on the logit between the ends that
# q can have; then the ends of the interval as the roots of the test. The published digits (Newcombe 1998, table II, method 6;
# Koopman's example 36/40 and 16/80 as Nam 1995 prints it; 7/34 and 1/34 as PropCIs prints it) are checked here as well.
fitted_share <- function(x, n, y, m, lo, hi, first, slope) {
  part <- function(count, share) if (count == 0) 0 else count / share
  at <- function(t) lo + (hi - lo) * plogis(t)
  score <- function(t) { q <- at(t); p <- first(q); slope * (part(x, p) - part(n - x, 1 - p)) + part(y, q) - part(m - y, 1 - q) }
  if (!(score(-30) > 0)) return(lo)
  if (!(score(30) < 0)) return(hi)
  at(uniroot(score, c(-30, 30), tol = 1e-15, maxiter = 10000)$root)
}
crossing <- function(f, low, high) uniroot(f, c(low, high), tol = 1e-16, maxiter = 10000)$root
difference_ends <- function(x, n, y, m, z, correction = (n + m) / (n + m - 1)) {
  d <- x / n - y / m
  test <- function(delta) { q <- fitted_share(x, n, y, m, max(0, -delta), min(1, 1 - delta), function(q) q + delta, 1); p <- q + delta
    c(d - delta, z * sqrt(max(0, p * (1 - p) / n + q * (1 - q) / m) * correction)) }
  c(if (d == -1) -1 else crossing(function(delta) test(delta)[1] - test(delta)[2], -1 + 1e-9, d - 1e-7),
    if (d == 1) 1 else crossing(function(delta) test(delta)[1] + test(delta)[2], d + 1e-7, 1 - 1e-9))
}
ratio_ends <- function(x, n, y, m, z) {
  test <- function(l) { phi <- exp(l); q <- fitted_share(x, n, y, m, 0, min(1, 1 / phi), function(q) phi * q, phi); p <- phi * q
    c(x / n - phi * y / m, z * sqrt(max(0, p * (1 - p) / n + phi^2 * q * (1 - q) / m))) }
  l <- log(x / n / (y / m))
  exp(c(if (x == 0) -Inf else crossing(function(t) test(t)[1] - test(t)[2], l - 30, l - 1e-7),
        crossing(function(t) test(t)[1] + test(t)[2], if (x == 0) -30 else l + 1e-7, if (x == 0) 30 else l + 30)))
}
usual <- qnorm(0.975)
stopifnot(round(difference_ends(56, 70, 48, 80, usual), 4) == c(0.0528, 0.3382), round(difference_ends(9, 10, 3, 10, usual), 4) == c(0.17, 0.8406),
          round(ratio_ends(36, 40, 16, 80, usual), 3) == c(2.94, 7.152), round(ratio_ends(7, 34, 1, 34, usual), 6) == c(1.220853, 42.575718))
score_cases <- rbind(tables, data.frame(events = c(7, 20, 3, 310000), n = c(34, 20, 2000, 1e6), reference_events = c(1, 15, 1, 120000), reference_n = c(34, 15, 1500, 1e6)))
put("miettinen-nurminen", "roots of the score test by uniroot, as in the script; no package", bind(lapply(c(0.8, 0.95, 0.99), function(confidence) bind(lapply(seq_len(nrow(score_cases)), function(i) with(score_cases[i, ], {
  ends <- difference_ends(events, n, reference_events, reference_n, qnorm((1 - confidence) / 2, lower.tail = FALSE))
  data.frame(events = as.integer(events), n = as.integer(n), reference_events = as.integer(reference_events), reference_n = as.integer(reference_n), confidence,
             difference = events / n - reference_events / reference_n, lower = ends[1], upper = ends[2])
}))))))
ratio_cases <- rbind(data.frame(events = c(36, 0, 0, 1), n = c(40, 12, 5, 20), reference_events = c(16, 3, 9, 20), reference_n = c(80, 11, 9, 20)),
                     score_cases[score_cases$reference_events > 0, ])
put("risk-ratio", "roots of the score test by uniroot, as in the script; Katz by glm(cbind(events, n - events) ~ group, binomial('log')): exp of coefficient and of coefficient -/+ z standard error",
    bind(lapply(c(0.8, 0.95, 0.99), function(confidence) bind(lapply(seq_len(nrow(ratio_cases)), function(i) with(ratio_cases[i, ], {
  z <- qnorm((1 - confidence) / 2, lower.tail = FALSE); ends <- ratio_ends(events, n, reference_events, reference_n, z)
  inside <- events > 0 && (events < n || reference_events < reference_n)
  log_ends <- if (!inside) c(NA, NA) else if (events == n || reference_events == reference_n) # on the edge glm has no fit
    log(events / n / (reference_events / reference_n)) + c(-z, z) * sqrt(1 / events - 1 / n + 1 / reference_events - 1 / reference_n) else {
    fit <- glm(cbind(c(reference_events, events), c(reference_n - reference_events, n - events)) ~ c(0, 1), binomial("log"), start = log(c(reference_events / reference_n, events / n / (reference_events / reference_n))),
               control = list(epsilon = 1e-13, maxit = 100))
    s <- coef(summary(fit))[2, ]; s[[1]] + c(-z, z) * s[[2]] }
  data.frame(events = as.integer(events), n = as.integer(n), reference_events = as.integer(reference_events), reference_n = as.integer(reference_n), confidence,
             ratio = events / n / (reference_events / reference_n), lower = ends[1], upper = ends[2], katz_lower = exp(log_ends[1]), katz_upper = exp(log_ends[2]))
}))))))

# ---- coverage over every table of 20 and 15 -------------------------------------------------------------------------
every <- expand.grid(x = 0:20, y = 0:15)
ends_of <- function(f) t(mapply(f, every$x, every$y))
newcombe_ends <- ends_of(function(x, y) { p <- x / 20; q <- y / 15; a <- wilson(x, 20, 0.95); b <- wilson(y, 15, 0.95)
  c(p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), p - q + sqrt((a[2] - p)^2 + (q - b[1])^2)) })
miettinen_ends <- ends_of(function(x, y) difference_ends(x, 20, y, 15, usual))
koopman_ends <- ends_of(function(x, y) if (y == 0) c(NA, NA) else ratio_ends(x, 20, y, 15, usual))
katz_ends <- ends_of(function(x, y) if (x == 0 || y == 0 || (x == 20 && y == 15)) c(NA, NA) else x / 20 / (y / 15) * exp(c(-1, 1) * usual * sqrt(1 / x - 1 / 20 + 1 / y - 1 / 15)))
truths <- expand.grid(share = seq(0.0537, 0.96, by = 0.1), reference = seq(0.0519, 0.96, by = 0.1))
put("proportion-coverage", "over every x of 20 and y of 15: chance that the ends above hold the truth, among tables that have ends", bind(lapply(seq_len(nrow(truths)), function(i) {
  p <- truths$share[i]; q <- truths$reference[i]; chance <- dbinom(every$x, 20, p) * dbinom(every$y, 15, q)
  held <- function(ends, truth) { given <- !is.na(ends[, 1]); sum(chance[given & ends[, 1] <= truth & truth <= ends[, 2]]) / sum(chance[given]) }
  data.frame(share = p, reference = q, newcombe = held(newcombe_ends, p - q), miettinen = held(miettinen_ends, p - q), koopman = held(koopman_ends, p / q), katz = held(katz_ends, p / q))
})))

# ---- several groups: Pearson and the trend ------------------------------------------------------------------------
seed(201)
groups <- list(
  smokers = list(x = c(83, 90, 129, 70), n = c(86, 93, 136, 82), s = c(1, 2, 3, 4)), # Fleiss (1981), as R's help shows
  unequal = list(x = c(83, 90, 129, 70), n = c(86, 93, 136, 82), s = c(0, 0, 0, 1)),
  years = list(x = c(12, 15, 19, 28, 30), n = c(60, 58, 61, 64, 59), s = 2021:2025),
  small = list(x = c(0, 1, 3), n = c(4, 5, 4), s = c(1, 2, 3)),
  two = list(x = c(56, 48), n = c(70, 80), s = c(0, 1)),
  ragged = list(x = c(3, 0, 7, 2), n = c(5, 9, 8, 2), s = c(-1.5, 4, 10, 0)),
  large = local({ n <- sample(1e7:9e7, 6); list(x = rbinom(6, n, seq(0.3, 0.3004, length.out = 6)), n = n, s = 1:6) }))
put("trend", "prop.trend.test(x, n, score); prop.test(x, n, correct = FALSE); slope of lm(x / n ~ score, weights = n)", bind(lapply(names(groups), function(name) with(groups[[name]], {
  trend <- suppressWarnings(prop.trend.test(x, n, s)); equal <- suppressWarnings(prop.test(x, n, correct = FALSE))
  p <- sum(x) / sum(n); slope <- coef(lm(I(x / n) ~ s, weights = n))[[2]]
  se <- sqrt(p * (1 - p) / sum(n * (s - sum(n * s) / sum(n))^2))
  data.frame(sample = name, events = list_of(x), n = list_of(n), scores = list_of(s), trend = trend$statistic, trend_p = trend$p.value,
             slope, standard_error = se, lower = slope - qnorm(0.975) * se, upper = slope + qnorm(0.975) * se,
             statistic = equal$statistic, df = as.integer(equal$parameter), p = equal$p.value)
}))))

# ---- clusters ----------------------------------------------------------------------------------------------------
weil <- list( # Weil (1970), rat pups alive at four days of lactation, by litter; Rao & Scott (1992), example 1
  control = rbind(n = c(13, 12, 9, 9, 8, 8, 13, 12, 10, 10, 9, 13, 5, 7, 10, 10), x = c(13, 12, 9, 9, 8, 8, 12, 11, 9, 9, 8, 11, 4, 5, 7, 7)),
  treated = rbind(n = c(12, 11, 10, 9, 11, 10, 10, 9, 9, 5, 9, 7, 10, 6, 10, 7), x = c(12, 11, 10, 9, 10, 9, 9, 8, 8, 4, 7, 4, 5, 3, 3, 0)))
drawn <- function(groups, clusters, spread) lapply(seq_len(groups), function(g) {
  n <- 1 + rpois(clusters, 4); p <- rbeta(clusters, 0.6 / spread, 0.4 / spread); rbind(n = n, x = rbinom(clusters, n, p)) })
seed(202)
clustered <- list(weil = weil, mentors = drawn(3, 12, 0.4), even = drawn(4, 20, 0.001), few = drawn(2, 3, 0.6), # then one without variation
  unvaried = list(rbind(n = c(3, 4, 5), x = c(3, 4, 5)), rbind(n = c(2, 6, 4, 8), x = c(0, 6, 1, 7)), rbind(n = c(5, 5, 1), x = c(1, 4, 0))))
linearised <- function(d) { # variance of the ratio estimate over that of independent people
  n <- d["n", ]; x <- d["x", ]; g <- length(n); p <- sum(x) / sum(n)
  c(p = p, deff = g / (g - 1) * sum((x - p * n)^2) / sum(n)^2 / (p * (1 - p) / sum(n))) }
score <- function(p, n, t) c((p + t^2 / (2 * n) - t * sqrt(p * (1 - p) / n + t^2 / (4 * n^2))), (p + t^2 / (2 * n) + t * sqrt(p * (1 - p) / n + t^2 / (4 * n^2)))) / (1 + t^2 / n)
put("wilson-clustered", "variance of the ratio estimate over binomial variance; score interval at n/deff with qt(0.975, clusters - 1)", bind(lapply(names(clustered), function(name) bind(lapply(seq_along(clustered[[name]]), function(i) {
  d <- clustered[[name]][[i]]; v <- linearised(d); effect <- if (is.nan(v["deff"])) 1 else max(1, v["deff"]); n <- sum(d["n", ]) / effect; ends <- score(v["p"], n, qt(0.975, ncol(d) - 1))
  data.frame(sample = name, group = i, events = list_of(d["x", ]), n = list_of(d["n", ]), effect = v[["deff"]], share = v[["p"]],
             standard_error = sqrt(v[["p"]] * (1 - v[["p"]]) / n), lower = ends[[1]], upper = ends[[2]])
})))))
put("rao-scott", "chisq.test and prop.trend.test formulas on x/deff and n/deff; p by pf", bind(lapply(names(clustered), function(name) {
  d <- clustered[[name]]; v <- sapply(d, linearised); n <- sapply(d, function(g) sum(g["n", ])); x <- sapply(d, function(g) sum(g["x", ])); k <- length(d)
  vary <- v["p", ] > 0 & v["p", ] < 1; w <- (1 - n / sum(n)) * v["p", ] * (1 - v["p", ])
  pooled <- max(1, sum((w * v["deff", ])[vary]) / sum(w[vary]))
  effect <- ifelse(vary, pmax(1, v["deff", ]), pooled); df <- sum(sapply(d, ncol)) - k
  m <- n / effect; y <- x / effect; p <- sum(y) / sum(m)
  equal <- suppressWarnings(chisq.test(rbind(y, m - y), correct = FALSE))$statistic[[1]]
  trend <- suppressWarnings(prop.trend.test(y, m))$statistic[[1]]
  data.frame(sample = name, pooled, statistic = equal, df = as.integer(k - 1), p = pf(equal / (k - 1), k - 1, df, lower.tail = FALSE),
             trend, trend_p = pf(trend, 1, df, lower.tail = FALSE), residual_df = as.integer(df))
})))

# ---- counts of rare events, observed against expected -------------------------------------------------------------
events <- c(0, 1, 2, 5, 11, 100, 12345, 1e6, 1e9)
put("garwood", "poisson.test(events, conf.level = confidence)$conf.int", bind(lapply(c(0.8, 0.95, 0.999), function(confidence) bind(lapply(events, function(x) {
  ends <- poisson.test(x, conf.level = confidence)$conf.int
  data.frame(events = as.integer(x), confidence, lower = ends[1], upper = ends[2])
})))))
donner_zou <- function(x, a, y, b) c((x * y - sqrt((x * y)^2 - a[1] * (2 * x - a[1]) * b[2] * (2 * y - b[2]))) / (b[2] * (2 * y - b[2])),
                                     (x * y + sqrt((x * y)^2 - a[2] * (2 * x - a[2]) * b[1] * (2 * y - b[1]))) / (b[1] * (2 * y - b[1])))
strata <- list(
  census = data.frame(x = c(12, 30, 7), n = c(20, 45, 9), r = c(0.5, 0.7, 0.65), m = NA),
  samples = data.frame(x = c(12, 30, 7), n = c(20, 45, 9), r = c(0.5, 0.7, 0.65), m = c(200, 100, 40)),
  mixed = data.frame(x = c(1, 3), n = c(40, 60), r = c(0.1, 0.05), m = c(NA, 300)),
  all = data.frame(x = 52, n = 52, r = 0.81, m = 1200),
  rare = data.frame(x = c(2, 0), n = c(1000, 20000), r = c(0.001, 0.0002), m = c(1e6, NA)))
put("observed-expected", "binom.test(sum(x), sum(n)) times sum(n), ends of the expected from prop.test(r m, m, correct = FALSE), joined by Donner & Zou's formula",
    bind(lapply(names(strata), function(name) with(strata[[name]], {
      ends <- sapply(seq_along(x), function(i) if (is.na(m[i])) c(r[i], r[i]) else wilson(r[i] * m[i], m[i], 0.95))
      e <- sum(n * r); within <- e + c(-1, 1) * sqrt(c(sum((n * (r - ends[1, ]))^2), sum((n * (ends[2, ] - r))^2)))
      counted <- binom.test(sum(x), sum(n))$conf.int * sum(n); joined <- if (all(is.na(m))) counted / e else donner_zou(sum(x), counted, e, within)
      data.frame(sample = name, events = list_of(x), n = list_of(n), rates = list_of(r), sizes = list_of(ifelse(is.na(m), 0, m)), expected = e,
                 expected_lower = within[1], expected_upper = within[2], ratio = sum(x) / e, lower = joined[1], upper = joined[2])
    }))))
parts <- data.frame(part = c(30, 0, 12, 40, 7), n = c(100, 25, 12, 50, 300), r = c(0.4, 0.1, 0.5, 0.8, 0.02), m = c(NA, NA, 400, 60, 100000))
put("representation-ratio", "prop.test(part, n, correct = FALSE) over r, or joined with prop.test(r m, m, correct = FALSE) by Donner & Zou's formula", bind(lapply(seq_len(nrow(parts)), function(i) with(parts[i, ], {
  p <- part / n; a <- wilson(part, n, 0.95); ends <- if (is.na(m)) a / r else donner_zou(p, a, r, wilson(r * m, m, 0.95))
  data.frame(part = as.integer(part), n = as.integer(n), share = r, sample_n = as.integer(ifelse(is.na(m), 0, m)), ratio = p / r, lower = max(0, ends[1]), upper = ends[2])
}))))

reached <- data.frame(applicants = c(12, 0, 300, 45, 800), population = c(400, 900, 300, 1000, 250000), r = c(0.3, 0.5, 1, 0.12, 0.031), m = c(NA, 200, NA, 60, 12000))
put("reach-rate", "prop.test(applicants, population, correct = FALSE) over r, or joined with prop.test(r m, m, correct = FALSE) by Donner & Zou's formula; the upper end at most 1; standard error by the delta method", bind(lapply(seq_len(nrow(reached)), function(i) with(reached[i, ], {
  p <- applicants / population; a <- wilson(applicants, population, 0.95); ends <- if (is.na(m)) a / r else donner_zou(p, a, r, wilson(r * m, m, 0.95))
  se <- sqrt(p * (1 - p) / population / r^2 + if (is.na(m)) 0 else p^2 / r^4 * r * (1 - r) / m)
  data.frame(applicants = as.integer(applicants), population = as.integer(population), share = r, sample_n = as.integer(ifelse(is.na(m), 0, m)), rate = p / r, standard_error = se, lower = max(0, ends[1]), upper = min(1, ends[2]))
}))))

# ---- strata: 2 x 2 x K, R's own data sets -------------------------------------------------------------------------
suppressMessages(library(metafor))
stratified <- list(admissions = UCBAdmissions, # Admit x Gender x Dept
  rabbits = array(c(0, 0, 6, 5, 3, 0, 3, 6, 6, 2, 0, 4, 5, 6, 1, 0, 2, 5, 0, 0), dim = c(2, 2, 5)), # as in R's help of mantelhaen.test
  near = array(c(5, 7, 6, 8, 9, 4, 8, 4), dim = c(2, 2, 2)), # the group is less than half an event away: no correction
  drawn = local({ seed(204); k <- 40; n <- 1 + rpois(k, 3); m <- 1 + rpois(k, 5); base <- runif(k, 0.1, 0.6) # many small ones, odds ratio 2
    x <- rbinom(k, n, plogis(qlogis(base) + log(2))); y <- rbinom(k, m, base); array(rbind(x, n - x, y, m - y), dim = c(2, 2, k)) }),
  large = array(c(31e4, 69e4, 29e4, 71e4, 12e4, 88e4, 23e4, 157e4), dim = c(2, 2, 2)))
put("mantel-haenszel", paste0("rma.mh(measure = 'RD') of metafor ", packageVersion("metafor"), "; mantelhaen.test(correct = FALSE and TRUE): statistic, p.value, estimate, conf.int; crude: of the strata added up"), bind(lapply(names(stratified), function(name) {
  t <- stratified[[name]]; x <- t[1, 1, ]; n <- t[1, 1, ] + t[2, 1, ]; y <- t[1, 2, ]; m <- t[1, 2, ] + t[2, 2, ]
  fit <- rma.mh(ai = x, n1i = n, ci = y, n2i = m, measure = "RD"); plain <- mantelhaen.test(t, correct = FALSE); corrected <- mantelhaen.test(t)
  together <- apply(t, 1:2, sum)
  data.frame(sample = name, events = list_of(x), n = list_of(n), reference_events = list_of(y), reference_n = list_of(m), difference = fit$beta[[1]],
             standard_error = fit$se, lower = fit$ci.lb, upper = fit$ci.ub, plain = plain$statistic[[1]], plain_p = plain$p.value,
             corrected = corrected$statistic[[1]], corrected_p = corrected$p.value, odds_ratio = plain$estimate[[1]],
             odds_lower = plain$conf.int[1], odds_upper = plain$conf.int[2], crude = together[1, 1] * together[2, 2] / (together[1, 2] * together[2, 1]))
})))

# ---- several tests ------------------------------------------------------------------------------------------------
seed(203)
put("adjusted", "p.adjust(p, 'holm'), p.adjust(p, 'BH')", bind(lapply(list(c(0.01, 0.04, 0.03, 0.005), runif(12)^3, c(0.2, 0.2, 0, 1, 0.01, 0.01), 0.3), function(p)
  data.frame(p = list_of(p), holm = list_of(p.adjust(p, "holm")), discovery = list_of(p.adjust(p, "BH"))))))
