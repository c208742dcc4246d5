# The digits that the tests of org.adept.analysis.stats.cox compare with, computed by R and its package survival.
#
#   cd analysis && Rscript src/test/r/cox.R <folder of shared data>
#
# writes src/test/resources/oracle/cox-*.csv. The folder holds survival_sets/*.csv (as the package survival ships them)
# and oulad/{studentInfo,studentRegistration}.csv.gz, oulad/courses.csv; only numbers computed from them are written,
# never their rows. Samples that are written out (cox-samples.csv) are drawn below. All fits run to full convergence.
library(survival)
shared <- commandArgs(trailingOnly = TRUE)[1]
stopifnot(!is.na(shared))
target <- "src/test/resources/oracle"
digits <- function(x) ifelse(is.na(x), "", ifelse(x == Inf, "Infinity", sprintf("%.17g", x)))
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) digits(column) else column)
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string, ", survival ", packageVersion("survival")),
    "# script: analysis/src/test/r/cox.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

# ---- samples: one row per cell; a is 0 or 1, b a whole number, c has one decimal ------------------------------------
drawn <- function(seed, n, horizon, delayed, counted, clusters) {
  set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  a <- rbinom(n, 1, 0.4); b <- sample(0:3, n, TRUE); c <- round(rnorm(n, 5, 2), 1)
  stratum <- sample.int(2, n, TRUE) - 1L
  entry <- if (delayed) sample(0:(horizon %/% 2), n, TRUE) else rep(0L, n)
  end <- entry + ceiling(rexp(n, 0.12 * exp(0.5 * a - 0.3 * b + 0.1 * (c - 5))))
  out <- pmin(entry + ceiling(rexp(n, 0.05)), horizon)
  data.frame(entry, exit = as.integer(pmin(end, out)), event = as.integer(end <= out), stratum,
             cluster = sample.int(clusters, n, TRUE) - 1L, count = if (counted) sample.int(4, n, TRUE) else 1L, a, b, c)
}
samples <- list(few = drawn(305, 24, 9, FALSE, FALSE, 8), tied = drawn(302, 70, 8, FALSE, FALSE, 20),
                delayed = drawn(303, 90, 40, TRUE, FALSE, 25), counted = drawn(304, 40, 12, TRUE, TRUE, 15))
samples <- lapply(samples, function(d) d[d$exit > d$entry, ])
put("cox-samples", "table of the rows, drawn in the script",
    bind(lapply(names(samples), function(name) data.frame(sample = name, row = seq_len(nrow(samples[[name]])) - 1L, samples[[name]]))))

# ---- fits ----------------------------------------------------------------------------------------------------------
control <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 60)
fits <- list()
fit <- function(name, x, y, stratum, cluster, ties) {
  x <- as.matrix(x); s <- stratum; g <- cluster
  f <- if (is.null(s)) coxph(y ~ x, ties = ties, cluster = g, robust = TRUE, control = control, x = TRUE) else
    coxph(y ~ x + strata(s), ties = ties, cluster = g, robust = TRUE, control = control, x = TRUE)
  list(name = name, ties = ties, stratified = as.integer(!is.null(stratum)), fit = f, x = x, y = y, s = stratum, g = cluster)
}
expand <- function(d) d[rep(seq_len(nrow(d)), d$count), ]
for (name in names(samples)) for (ties in c("efron", "breslow")) for (stratified in 0:1) {
  d <- expand(samples[[name]]); s <- if (stratified) d$stratum else NULL
  y <- if (any(d$entry > 0)) Surv(d$entry, d$exit, d$event) else Surv(d$exit, d$event)
  # of a cell of several each is in the cell's cluster
  fits[[length(fits) + 1]] <- fit(name, d[c("a", "b", "c")], y, s, d$cluster, ties)
}
set <- function(name) read.csv(file.path(shared, "survival_sets", paste0(name, ".csv")))
lung <- set("lung"); lung <- lung[!is.na(lung$ph.ecog) & !is.na(lung$inst), ]
veteran <- set("veteran"); ovarian <- set("ovarian"); heart <- set("heart"); bladder2 <- set("bladder2"); rats <- set("rats"); gbsg <- set("gbsg")
pbc <- set("pbc"); pbc <- pbc[!is.na(pbc$trt), ]
cells <- with(veteran, cbind(smallcell = celltype == "smallcell", adeno = celltype == "adeno", large = celltype == "large") + 0)
gz <- function(name) read.csv(gzfile(file.path(shared, "oulad", name)), na.strings = "")
key <- c("code_module", "code_presentation", "id_student")
oulad <- merge(merge(gz("studentInfo.csv.gz"), gz("studentRegistration.csv.gz"), by = key), read.csv(file.path(shared, "oulad", "courses.csv")), by = key[1:2])
withdrawn <- oulad$final_result == "Withdrawn"
oulad <- oulad[!(withdrawn & is.na(oulad$date_unregistration)) & !(!is.na(oulad$date_unregistration) & oulad$date_unregistration <= 0), ]
oulad$event <- with(oulad, as.integer(!is.na(date_unregistration) & date_unregistration <= module_presentation_length & final_result == "Withdrawn"))
oulad$time <- with(oulad, ifelse(event == 1, date_unregistration, module_presentation_length))
ouladX <- with(oulad, cbind(male = gender == "M", middle = age_band == "35-55", older = age_band == "55<=", disability = disability == "Y",
                            prev = num_of_prev_attempts > 0, credits = studied_credits / 60) + 0)
late <- !is.na(oulad$date_registration) & oulad$time > pmax(0, oulad$date_registration)
for (ties in c("efron", "breslow")) fits <- c(fits, list(
  fit("lung", lung[c("age", "sex", "ph.ecog")], with(lung, Surv(time, status == 2)), NULL, lung$inst, ties),
  fit("lung", lung[c("age", "sex", "ph.ecog")], with(lung, Surv(time, status == 2)), lung$inst, lung$inst, ties),
  fit("veteran", cbind(trt = veteran$trt, cells, veteran[c("karno", "diagtime", "age", "prior")]), with(veteran, Surv(time, status)), NULL, seq_len(nrow(veteran)), ties),
  fit("veteran", veteran[c("trt", "karno")], with(veteran, Surv(time, status)), veteran$celltype, seq_len(nrow(veteran)), ties),
  fit("ovarian", ovarian[c("age", "rx")], with(ovarian, Surv(futime, fustat)), NULL, seq_len(nrow(ovarian)), ties),
  fit("pbc", with(pbc, cbind(age, edema, log(bili), log(protime), log(albumin))), with(pbc, Surv(time, status == 2)), NULL, pbc$id, ties),
  fit("heart", heart[c("transplant", "age", "surgery", "year")], with(heart, Surv(start, stop, event)), NULL, heart$id, ties),
  fit("bladder2", bladder2[c("rx", "number", "size")], with(bladder2, Surv(start, stop, event)), NULL, bladder2$id, ties),
  fit("bladder2", bladder2[c("rx", "number", "size")], with(bladder2, Surv(start, stop, event)), bladder2$enum, bladder2$id, ties),
  fit("rats", rats["rx"], with(rats, Surv(time, status)), NULL, rats$litter, ties),
  fit("gbsg", gbsg[c("hormon", "age", "nodes", "grade")], with(gbsg, Surv(rfstime, status)), NULL, gbsg$pid, ties),
  fit("oulad", ouladX, with(oulad, Surv(time, event)), oulad$code_module, oulad$id_student, ties),
  fit("oulad-unstratified", ouladX[, c("male", "disability", "prev")], with(oulad, Surv(time, event)), NULL, oulad$id_student, ties),
  fit("oulad-delayed", ouladX[late, c("male", "disability")], with(oulad[late, ], Surv(pmax(0, date_registration), time, event)), NULL, oulad$id_student[late], ties)))
of <- function(f, ...) data.frame(sample = f$name, ties = f$ties, stratified = f$stratified, ...)
drawnFits <- Filter(function(f) f$name %in% names(samples), fits)
measured <- function(f, quantity, values) { values <- as.matrix(values); of(f, quantity = quantity, i = as.vector(row(values)) - 1L, j = as.vector(col(values)) - 1L, value = as.double(values)) }
put("cox-fit", "coxph(y ~ x [+ strata(s)], ties = ties, cluster = g, control = coxph.control(eps = 1e-13)); Wald from fit$wald.test", bind(lapply(fits, function(f) {
  m <- f$fit
  naive <- drop(coef(m) %*% solve(m$naive.var, coef(m)))
  bind(list(measured(f, "coefficient", coef(m)), measured(f, "variance", m$naive.var), measured(f, "robust-variance", m$var), measured(f, "log-likelihood-at-zero", m$loglik[1]),
    measured(f, "log-likelihood", m$loglik[2]), measured(f, "score-test", m$score), measured(f, "wald-test", naive), measured(f, "robust-wald-test", m$wald.test),
    measured(f, "robust-score-test", m$rscore), measured(f, "ratio-test", 2 * diff(m$loglik)), measured(f, "akaike", AIC(m)), measured(f, "events", m$nevent)))
})))

# ---- residuals of the drawn samples, one line per spell -----------------------------------------------------------
put("cox-residuals", 'residuals(fit, type)', bind(lapply(drawnFits, function(f) {
  cells <- samples[[f$name]]; row <- rep(seq_len(nrow(cells)), cells$count) - 1L
  s <- if (is.null(f$s)) rep(0, length(row)) else f$s
  event <- f$y[, "status"] == 1; time <- f$y[, ncol(f$y) - 1]
  schoenfeld <- matrix(0, length(row), 3)
  schoenfeld[event, ][order(s[event], time[event]), ] <- as.matrix(residuals(f$fit, "schoenfeld"))
  score <- residuals(f$fit, "score"); dfbeta <- residuals(f$fit, "dfbeta"); scaled <- residuals(f$fit, "dfbetas")
  frame <- of(f, row, martingale = residuals(f$fit, "martingale"), deviance = residuals(f$fit, "deviance"))
  for (j in 1:3) frame[paste0(c("score_", "schoenfeld_", "dfbeta_", "dfbetas_"), c("a", "b", "c")[j])] <- list(score[, j], schoenfeld[, j], dfbeta[, j], scaled[, j])
  frame[!duplicated(row), ]
})))

# ---- proportional hazards ------------------------------------------------------------------------------------------
put("cox-proportional", "cox.zph(fit, transform, terms = FALSE); term -1 is all together", bind(lapply(fits, function(f) {
  bind(lapply(c("km", "identity", "log", "rank"), function(transform) {
    z <- cox.zph(f$fit, transform, terms = FALSE)$table
    of(f, transform, term = as.integer(c(seq_len(nrow(z) - 1) - 1, -1)), statistic = unname(z[, "chisq"]), df = as.integer(z[, "df"]), p = unname(z[, "p"]))
  }))
})))

# ---- concordance ---------------------------------------------------------------------------------------------------
put("cox-concordance", "concordancefit(y, linear predictor, strata, [cluster,] reverse = TRUE); standard errors of single spells and of clusters", bind(lapply(fits, function(f) {
  s <- if (is.null(f$s)) rep(1, nrow(f$x)) else f$s
  # rounded, so that equal predictors are equal whatever the order of the sum
  eta <- signif(drop(f$x %*% coef(f$fit)), 10)
  alone <- concordancefit(f$y, eta, s, reverse = TRUE, keepstrata = FALSE)
  together <- concordancefit(f$y, eta, s, cluster = f$g, reverse = TRUE, keepstrata = FALSE)
  of(f, concordant = unname(alone$count[1]), discordant = unname(alone$count[2]), tied_x = unname(alone$count[3]), concordance = unname(alone$concordance), standard_error = sqrt(alone$var), cluster_error = sqrt(together$var))
})))

# ---- baseline: cumulative hazard and its standard error for covariates (1, 2, 5.5), the first stratum where there are two ----
put("cox-baseline", "survfit(coxph model-based, newdata = (1, 2, 5.5)): cumhaz, std.chaz, surv, lower, upper (conf.type log)", bind(lapply(drawnFits, function(f) {
  d <- data.frame(f$x); d$y <- f$y; d$s <- if (is.null(f$s)) 0 else f$s
  m <- if (f$stratified) coxph(y ~ a + b + c + strata(s), d, ties = f$ties, control = control) else coxph(y ~ a + b + c, d, ties = f$ties, control = control)
  c0 <- survfit(m, newdata = data.frame(a = 1, b = 2, c = 5.5, s = 0), conf.type = "log")
  keep <- c0$n.event > 0
  of(f, time = as.integer(c0$time[keep]), hazard = as.vector(c0$cumhaz)[keep], standard_error = as.vector(c0$std.chaz)[keep], survival = as.vector(c0$surv)[keep], lower = as.vector(c0$lower)[keep], upper = as.vector(c0$upper)[keep])
})))

# ---- standardised curves: mean predicted survival with a set to 0 and to 1; standard errors from the derivative of the
# whole computation by each spell's weight, taken numerically ----------------------------------------------------------
standardised <- function(d, ties, stratified, times, w) {
  d$w <- w; d$s <- if (stratified) d$stratum else 0
  y <- with(d, if (any(entry > 0)) Surv(entry, exit, event) else Surv(exit, event)); d$y <- y
  m <- if (stratified) coxph(y ~ a + b + c + strata(s), d, weights = w, ties = ties, control = control) else coxph(y ~ a + b + c, d, weights = w, ties = ties, control = control)
  base <- survfit(m, newdata = data.frame(a = 0, b = 0, c = 0, s = unique(d$s)), se.fit = FALSE)
  levels <- unique(d$s)
  hazard <- function(time) sapply(seq_along(levels), function(k) { one <- if (stratified) base[k] else base; max(0, one$cumhaz[one$time <= time]) })[match(d$s, levels)]
  unlist(lapply(0:1, function(a) { risk <- exp(drop(cbind(a, d$b, d$c) %*% coef(m))); sapply(times, function(t) sum(w * exp(-hazard(t) * risk)) / sum(w)) }))
}
put("cox-standardised", "weighted mean of exp(-basehaz * risk) with a set; errors by numerical derivative by weights", bind(lapply(c("few", "tied"), function(name) bind(lapply(c("efron", "breslow"), function(ties) bind(lapply(0:1, function(stratified) {
  d <- expand(samples[[name]]); times <- c(2, 4, 6); one <- rep(1, nrow(d)); h <- 1e-4
  value <- standardised(d, ties, stratified, times, one)
  influence <- sapply(seq_len(nrow(d)), function(i) { up <- one; up[i] <- 1 + h; down <- one; down[i] <- 1 - h
    (standardised(d, ties, stratified, times, up) - standardised(d, ties, stratified, times, down)) / (2 * h) })
  grouped <- t(rowsum(t(influence), d$cluster))
  difference <- rbind(influence[4:6, ] - influence[1:3, ]); together <- grouped[4:6, ] - grouped[1:3, ]
  data.frame(sample = name, ties, stratified, level = rep(0:1, each = 3), time = as.integer(times), survival = value, standard_error = sqrt(rowSums(influence^2)), cluster_error = sqrt(rowSums(grouped^2)),
             difference_error = sqrt(rowSums(difference^2)), difference_cluster_error = sqrt(rowSums(together^2)))
})))))))

# ---- complementary log-log: one row per spell and term ---------------------------------------------------------------
library(sandwich)
put("cox-terms", 'glm(y ~ 0 + factor(stratum, term) + a + b + c, binomial("cloglog"), control = list(epsilon = 1e-14)); sandwich::vcovCL(type = "HC0", cadjust = FALSE)', bind(lapply(c("few", "tied", "delayed", "counted"), function(name) bind(lapply(0:1, function(stratified) {
  d <- expand(samples[[name]]); d$s <- if (stratified) d$stratum else 0; d$id <- seq_len(nrow(d))
  long <- bind(lapply(seq_len(nrow(d)), function(i) { term <- seq(d$entry[i] + 1, d$exit[i]); data.frame(d[rep(i, length(term)), c("id", "cluster", "s", "a", "b", "c")], term, y = as.integer(term == d$exit[i] & d$event[i] == 1)) }))
  long$cell <- interaction(long$s, long$term, drop = TRUE)
  share <- ave(long$y, long$cell); long <- droplevels(long[share > 0 & share < 1, ])
  m <- suppressWarnings(glm(y ~ 0 + cell + a + b + c, binomial("cloglog"), long, control = list(epsilon = 1e-14, maxit = 100)))
  # the deviance is flat long before the coefficients are
  for (i in 1:40) m <- suppressWarnings(glm(y ~ 0 + cell + a + b + c, binomial("cloglog"), long, start = coef(m), control = list(epsilon = 1e-14, maxit = 100)))
  null <- suppressWarnings(glm(y ~ 0 + cell, binomial("cloglog"), long, control = list(epsilon = 1e-14, maxit = 100)))
  k <- c("a", "b", "c"); v <- vcov(m)[k, k]; alone <- vcovCL(m, long$id, type = "HC0", cadjust = FALSE)[k, k]; together <- vcovCL(m, long$cluster, type = "HC0", cadjust = FALSE)[k, k]
  f <- list(name = name, ties = "none", stratified = stratified)
  first <- as.character(long$cell[1])
  bind(list(measured(f, "coefficient", coef(m)[k]), measured(f, "variance", v), measured(f, "robust-variance", alone), measured(f, "cluster-variance", together),
    measured(f, "log-likelihood", as.numeric(logLik(m))), measured(f, "ratio-test", 2 * as.numeric(logLik(m) - logLik(null))), measured(f, "akaike", AIC(m))))
})))))
