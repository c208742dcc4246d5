# The digits that the tests of org.adept.analysis.stats compare with, computed by R and its package survival.
#
#   cd analysis && Rscript src/test/r/oracles.R <folder of shared data>
#
# writes src/test/resources/oracle/*.csv. The folder holds survival_sets/{aml,lung,veteran,mgus2}.csv (as the package
# survival ships them) and oulad/{studentInfo,studentRegistration}.csv.gz, oulad/courses.csv; only numbers computed from
# them are written, never their rows. Samples that are written out (samples.csv) are classical or drawn below.
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
    "# script: analysis/src/test/r/oracles.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

# ---- samples: one row per person; cause 0 is censored -------------------------------------------------------------
remission <- rbind( # Freireich et al. (1963), weeks to relapse
  data.frame(group = 1L, time = c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
             cause = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)),
  data.frame(group = 2L, time = c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23), cause = 1))
remission$stratum <- 1L
drawn <- function(seed, n, groups, causes, horizon, hazard, leaving) {
  set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  group <- sample.int(groups, n, TRUE)
  stratum <- sample.int(2, n, TRUE)
  end <- ceiling(rexp(n, hazard * (1 + 0.3 * (group - 1)) * (1 + 0.5 * (stratum - 1))))
  out <- pmin(ceiling(rexp(n, leaving)), horizon)
  data.frame(group = group, time = pmin(end, out), cause = ifelse(end <= out, sample.int(causes, n, TRUE), 0), stratum = stratum)
}
samples <- list(
  remission = remission,
  weekly = drawn(101, 400, 3, 3, 26, 0.05, 0.02),   # heavy ties, like matches by week
  small = drawn(102, 14, 2, 2, 9, 0.15, 0.10),
  termly = drawn(103, 3000, 4, 2, 6, 0.12, 0.04),   # six times only
  uncensored = drawn(104, 50, 2, 2, 1000, 0.2, 1e-9),
  rare = drawn(105, 5000, 2, 2, 52, 0.0002, 0.01))
put("samples", "table of the rows; remission is Freireich et al. (1963), the others are drawn in the script",
    bind(lapply(names(samples), function(name) {
      counts <- aggregate(list(count = samples[[name]]$time), samples[[name]][c("group", "stratum", "time", "cause")], length)
      counts <- counts[order(counts$group, counts$stratum, counts$time, counts$cause), ]
      data.frame(sample = name, lapply(counts, as.integer))
    })))

set <- function(name) read.csv(file.path(shared, "survival_sets", paste0(name, ".csv")))
aml <- with(set("aml"), data.frame(group = match(x, c("Maintained", "Nonmaintained")), time, cause = status, stratum = 1L))
lung <- with(set("lung"), data.frame(group = sex, time, cause = status - 1, stratum = 1L))
veteran <- with(set("veteran"), data.frame(group = match(celltype, c("squamous", "smallcell", "adeno", "large")), time, cause = status, stratum = trt))
mgus2 <- with(set("mgus2"), data.frame(group = match(sex, c("F", "M")), time = ifelse(pstat == 1, ptime, futime), cause = ifelse(pstat == 1, 1, 2 * death), stratum = 1L))
gz <- function(name) read.csv(gzfile(file.path(shared, "oulad", name)), na.strings = "")
key <- c("code_module", "code_presentation", "id_student")
oulad <- merge(merge(gz("studentInfo.csv.gz"), gz("studentRegistration.csv.gz"), by = key), read.csv(file.path(shared, "oulad", "courses.csv")), by = key[1:2])
withdrawn <- oulad$final_result == "Withdrawn"
oulad <- oulad[!(withdrawn & is.na(oulad$date_unregistration)) & !(!is.na(oulad$date_unregistration) & oulad$date_unregistration <= 0), ]
oulad <- with(oulad, {
  ended <- !is.na(date_unregistration) & date_unregistration <= module_presentation_length & final_result == "Withdrawn"
  data.frame(group = match(gender, c("F", "M")), time = ifelse(ended, date_unregistration, module_presentation_length),
             cause = as.numeric(ended), stratum = match(code_module, c("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG")))
})
all <- c(samples, list(aml = aml, lung = lung, veteran = veteran, mgus2 = mgus2, oulad = oulad))

# ---- Wilson ------------------------------------------------------------------------------------------------------
cases <- rbind(expand.grid(events = c(0, 1, 2, 5, 9, 10), n = 10), data.frame(
  events = c(0, 1, 52, 42, 42, 1, 3, 4486, 5670, 1, 999999, 123456), n = c(1, 1, 52, 51, 47, 200, 7, 14718, 17875, 1e6, 1e6, 1e6)))
cases <- rbind(cbind(cases, confidence = 0.95), data.frame(events = c(3, 3, 40), n = c(7, 7, 41), confidence = c(0.8, 0.99, 0.999)))
put("wilson", "prop.test(events, n, conf.level = confidence, correct = FALSE)", bind(Map(function(events, n, confidence) {
  ends <- suppressWarnings(prop.test(events, n, conf.level = confidence, correct = FALSE))$conf.int
  data.frame(events = as.integer(events), n = as.integer(n), confidence, share = events / n, lower = ends[1], upper = ends[2])
}, cases$events, cases$n, cases$confidence)))

# ---- Kaplan-Meier ------------------------------------------------------------------------------------------------
any <- function(d) survfit(Surv(time, cause > 0) ~ 1, d, conf.type = "log-log")
put("kaplan-meier", 'survfit(Surv(time, cause > 0) ~ 1, conf.type = "log-log")', bind(lapply(names(all), function(name) {
  fit <- any(all[[name]])
  se <- ifelse(fit$surv == 0, NA, fit$surv * fit$std.err)
  data.frame(sample = name, time = as.integer(fit$time), at_risk = as.integer(fit$n.risk), events = as.integer(fit$n.event),
             censored = as.integer(fit$n.censor), survival = fit$surv, standard_error = se, lower = fit$lower, upper = fit$upper)
})))
put("kaplan-meier-quantile", 'quantile(survfit(Surv(time, cause > 0) ~ 1, conf.type = "log-log"), share)', bind(lapply(names(all), function(name) {
  share <- c(0.1, 0.25, 0.5, 0.75, 0.9)
  found <- quantile(any(all[[name]]), share)
  data.frame(sample = name, share, value = unname(found$quantile), lower = unname(found$lower), upper = unname(found$upper))
})))

# ---- Aalen-Johansen: survfit's own digits; its interval is on other scales, so one minus log-log of 1 - F by formula ---
put("aalen-johansen", "survfit(Surv(time, factor(cause)) ~ 1), pstate and std.err; lower, upper = 1 - (1-F)^exp(-/+ z se/((1-F) log(1-F)))",
    bind(lapply(setdiff(names(all), c("remission", "aml", "lung", "veteran", "oulad")), function(name) {
      d <- all[[name]]
      d$id <- seq_len(nrow(d))
      fit <- survfit(Surv(time, factor(cause, 0:max(d$cause))) ~ 1, d, id = id)
      z <- qnorm(0.975)
      bind(lapply(seq_len(max(d$cause)), function(cause) {
        f <- fit$pstate[, cause + 1]
        se <- fit$std.err[, cause + 1]
        inside <- f > 1e-12 & f < 1 - 1e-12
        h <- ifelse(inside, -log1p(-f), NA)
        w <- exp(z * se / (1 - f) / h)
        data.frame(sample = name, cause = as.integer(cause), time = as.integer(fit$time), incidence = f, standard_error = se,
                   lower = -expm1(-h / w), upper = -expm1(-h * w))
      }))
    })))

# ---- log-rank ----------------------------------------------------------------------------------------------------
put("log-rank", "survdiff(Surv(time, cause > 0) ~ group [+ strata(stratum)], rho = rho)", bind(lapply(names(all), function(name) {
  d <- all[[name]]
  variants <- list(c(0, 0), c(1, 0), if (length(unique(d$stratum)) > 1) c(0, 1), if (length(unique(d$stratum)) > 1) c(1, 1))
  bind(lapply(Filter(Negate(is.null), variants), function(v) {
    fit <- if (v[2] == 0) survdiff(Surv(time, cause > 0) ~ group, d, rho = v[1]) else survdiff(Surv(time, cause > 0) ~ group + strata(stratum), d, rho = v[1])
    o <- if (is.matrix(fit$obs)) rowSums(fit$obs) else fit$obs
    e <- if (is.matrix(fit$exp)) rowSums(fit$exp) else fit$exp
    df <- sum(e > 0) - 1
    data.frame(sample = name, rho = v[1], stratified = as.integer(v[2]), group = seq_along(o), observed = o, expected = e,
               statistic = fit$chisq, df = as.integer(df), p = pchisq(fit$chisq, df, lower.tail = FALSE))
  }))
})))

# ---- mean --------------------------------------------------------------------------------------------------------
scores <- list(two = c(0, 0, 0, 1, 1), five = c(3, 5, 11, 40, 25), one = c(0, 0, 0, 0, 1), many = c(120, 340, 2300, 5100, 3100), flat = c(0, 0, 9, 0, 0))
put("mean-t", "t.test(rep(1:5, counts), conf.level = confidence)", bind(lapply(names(scores), function(name) bind(lapply(c(0.5, 0.95, 0.99), function(confidence) {
  x <- rep(1:5, scores[[name]])
  if (length(x) < 2) return(NULL)
  se <- sd(x) / sqrt(length(x))
  ends <- if (se == 0) c(mean(x), mean(x)) else t.test(x, conf.level = confidence)$conf.int
  data.frame(sample = name, counts = paste(scores[[name]], collapse = ";"), confidence, n = length(x), mean = mean(x), standard_error = se, lower = ends[1], upper = ends[2])
})))))

# ---- distributions -------------------------------------------------------------------------------------------------
put("quantiles", "qnorm((1 + confidence) / 2), qt((1 + confidence) / 2, df)", bind(lapply(c(0.5, 0.8, 0.95, 0.99, 0.999), function(confidence)
  data.frame(confidence, df = c(1L, 2L, 3L, 9L, 30L, 1000L, 1000000L), normal = qnorm((1 - confidence) / 2, lower.tail = FALSE),
             student = qt((1 - confidence) / 2, c(1, 2, 3, 9, 30, 1000, 1e6), lower.tail = FALSE)))))
