# More digits that the tests of org.adept.analysis.stats.survival compare with: late entries, clusters, sampling weights,
# interval scales, restricted means, milestones, robust log-rank. Computed by R and its package survival.
#
#   cd analysis && Rscript src/test/r/survival.R <folder of shared data>
#
# writes src/test/resources/oracle/{survival-stays,curves,curve-quantiles,restricted-mean,milestones,robust-log-rank}.csv. The folder
# holds survival_sets/*.csv as the package survival ships them and oulad/; only numbers computed from them are written.
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
    "# script: analysis/src/test/r/survival.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

# ---- samples: one row per stay --------------------------------------------------------------------------------------
draw <- function(seed, n, late, clusters, weighted, horizon, tied) {
  set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  cluster <- if (clusters > 0) sample.int(clusters, n, TRUE) else seq_len(n)
  frailty <- rgamma(max(cluster), 2, 2)[cluster]
  group <- 1L + (runif(n) < 0.3 + 0.4 * (cluster %% 2))
  stratum <- 1L + (runif(n) < 0.5)
  entered <- if (late) as.integer(pmax(0, round(runif(n, -horizon / 2, horizon / 2)))) else integer(n)
  last <- entered + as.integer(ceiling(rexp(n, frailty * (1 + 0.4 * (group == 2)) * (if (tied) 0.06 else 0.0005))))
  out <- entered + as.integer(ceiling(rexp(n, if (tied) 0.03 else 0.0002)))
  weight <- if (weighted) round(0.5 + rexp(n), 3) else rep(1, n)
  data.frame(group, stratum, cluster, entered, time = pmin(last, out, entered + as.integer(horizon)), ended = as.integer(last <= pmin(out, entered + horizon)), weight)
}
gap <- data.frame( # everyone of the first two batches is gone before the next comes
  group = c(1L, 2L, 1L, 2L, 1L, 2L, 1L, 2L, 1L, 2L, 1L), stratum = 1L, cluster = c(1:4, 1:4, 1:3),
  entered = c(0L, 0L, 0L, 5L, 5L, 6L, 12L, 12L, 13L, 12L, 14L), time = c(1L, 2L, 4L, 8L, 9L, 10L, 15L, 16L, 16L, 18L, 20L),
  ended = c(1L, 0L, 0L, 1L, 0L, 0L, 1L, 1L, 0L, 1L, 0L), weight = 1)
fallen <- transform(gap, ended = c(1L, 0L, 1L, 1L, 0L, 0L, 1L, 1L, 0L, 1L, 0L)) # S is 0 from 4 on
samples <- list(late = draw(201, 150, TRUE, 0, FALSE, 30, TRUE), clustered = draw(202, 180, FALSE, 40, FALSE, 26, TRUE),
                lateclustered = draw(203, 180, TRUE, 35, FALSE, 26, TRUE), weighted = draw(204, 120, TRUE, 0, TRUE, 26, TRUE),
                weightedclusters = draw(205, 150, FALSE, 30, TRUE, 26, TRUE), untied = draw(206, 60, FALSE, 15, FALSE, 4000, FALSE),
                gap = gap, fallen = fallen)
put("survival-stays", "table of the rows; drawn and written out in the script", bind(lapply(names(samples), function(name) data.frame(sample = name, samples[[name]]))))

set <- function(name) read.csv(file.path(shared, "survival_sets", paste0(name, ".csv")))
stays <- function(group, cluster, time, ended, entered = 0L, stratum = 1L)
  data.frame(group = as.integer(group), stratum = as.integer(stratum), cluster = as.integer(cluster), entered = as.integer(entered), time = as.integer(time), ended = as.integer(ended), weight = 1)
gz <- function(name) read.csv(gzfile(file.path(shared, "oulad", name)), na.strings = "")
key <- c("code_module", "code_presentation", "id_student")
oulad <- merge(merge(gz("studentInfo.csv.gz"), gz("studentRegistration.csv.gz"), by = key), read.csv(file.path(shared, "oulad", "courses.csv")), by = key[1:2])
withdrawn <- oulad$final_result == "Withdrawn"
oulad <- oulad[!(withdrawn & is.na(oulad$date_unregistration)) & !(!is.na(oulad$date_unregistration) & oulad$date_unregistration <= 0), ]
oulad <- with(oulad, {
  ended <- !is.na(date_unregistration) & date_unregistration <= module_presentation_length & final_result == "Withdrawn"
  stays(match(gender, c("F", "M")), id_student, ifelse(ended, date_unregistration, module_presentation_length), ended, 0L, match(code_module, c("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG")))
})
public <- list(
  aml = with(set("aml"), stays(match(x, c("Maintained", "Nonmaintained")), seq_along(time), time, status)),
  lung = with(subset(set("lung"), !is.na(inst)), stays(sex, inst, time, status - 1)),
  heart = with(set("heart"), stays(transplant + 1, id, 2 * stop, event, 2 * start)), # some half days
  bladder2 = with(set("bladder2"), stays(rx, id, stop, event, start, enum)),
  rats = with(set("rats"), stays(rx + 1, litter, time, status)),
  veteran = with(set("veteran"), stays(trt, seq_along(time), time, status, 0L, match(celltype, c("squamous", "smallcell", "adeno", "large")))),
  oulad = oulad)
all <- c(samples, public)
clustered <- c("clustered", "lateclustered", "weighted", "weightedclusters", "untied", "gap", "lung", "heart", "bladder2", "rats", "oulad")
counted <- setdiff(names(all), c("weighted", "weightedclusters"))
response <- function(d) if (any(d$entered > 0)) Surv(d$entered, d$time, d$ended) else Surv(d$time, d$ended)

# ---- curves ---------------------------------------------------------------------------------------------------------
put("curves", 'survfit(Surv([entered,] time, ended) ~ 1, conf.type); haz by ctype 1 and 2; robust = 1 with cluster and weights (a person each where unclustered)',
  bind(lapply(names(all), function(name) bind(lapply(0:1, function(robust) {
    d <- all[[name]]
    if (if (robust == 1) !(name %in% clustered) else !(name %in% counted)) return(NULL)
    fit <- function(...) if (robust == 1) survfit(response(d) ~ 1, cluster = d$cluster, weights = d$weight, ...) else survfit(response(d) ~ 1, ...)
    plain <- fit(conf.type = "plain")
    log <- fit(conf.type = "log")
    loglog <- fit(conf.type = "log-log")
    exponential <- fit(stype = 2, ctype = 1, conf.type = "log-log")
    second <- if (robust == 1) NULL else fit(stype = 2, ctype = 2)
    ends <- function(f, which) if (robust == 1) NA_real_ else f[[which]]
    data.frame(sample = name, robust, time = as.integer(plain$time), survival = plain$surv,
      standard_error = ifelse(plain$surv == 0, NA, summary(plain, times = plain$time)$std.err),
      plain_lower = ends(plain, "lower"), plain_upper = ends(plain, "upper"), log_lower = ends(log, "lower"), log_upper = ends(log, "upper"),
      loglog_lower = ends(loglog, "lower"), loglog_upper = ends(loglog, "upper"),
      hazard = plain$cumhaz, hazard_error = plain$std.chaz, exponential = exponential$surv,
      one_by_one = if (robust == 1) NA_real_ else second$cumhaz, one_by_one_error = if (robust == 1) NA_real_ else second$std.chaz)
  })))))
share <- c(0.1, 0.25, 0.5, 0.75, 0.9)
put("curve-quantiles", "quantile(survfit(Surv([entered,] time, ended) ~ 1, conf.type = scale), share)", bind(lapply(setdiff(counted, "fallen"), function(name)
  bind(lapply(c("plain", "log", "log-log"), function(scale) {
    found <- quantile(survfit(response(all[[name]]) ~ 1, conf.type = scale), share)
    data.frame(sample = name, scale, share, value = unname(found$quantile), lower = unname(found$lower), upper = unname(found$upper))
  })))))

# ---- restricted means -------------------------------------------------------------------------------------------------
# each cluster's influence on the area, from its influences on the curve; their squares add up to the robust variance
influences <- function(d, fit, horizon) {
  keep <- fit$time < horizon
  widths <- diff(c(fit$time[keep], horizon))
  matrix <- fit$influence.surv
  all <- sort(unique(d$cluster))
  stopifnot(nrow(matrix) == length(all))
  setNames(as.vector(matrix[, keep, drop = FALSE] %*% widths), all)
}
horizons <- list(late = c(10, 20), clustered = c(8, 20), lateclustered = c(8, 20), weighted = c(8, 20), weightedclusters = c(8, 20), untied = c(500, 1500),
                 gap = c(9, 18), aml = c(20, 45), lung = c(100, 365), heart = c(100, 730), bladder2 = c(12, 36), rats = c(60, 100), veteran = c(100, 300), oulad = c(60, 230))
put("restricted-mean", "summary(survfit(Surv([entered,] time, ended) ~ group), rmean = horizon)$table; robust_error from survfit(..., influence = 1) summed by cluster; last row of each the difference, group 0",
  bind(lapply(names(horizons), function(name) bind(lapply(horizons[[name]], function(horizon) {
    d <- all[[name]]
    parts <- split(d, d$group)
    robust <- name %in% clustered
    found <- lapply(parts, function(part) {
      fit <- survfit(response(part) ~ 1)
      table <- summary(fit, rmean = horizon)$table
      if (!robust) return(list(mean = table[["rmean"]], error = table[["se(rmean)"]], influence = NA))
      other <- survfit(response(part) ~ 1, cluster = part$cluster, weights = part$weight, influence = 1)
      list(mean = summary(other, rmean = horizon)$table[["rmean"]], error = if (name %in% counted) table[["se(rmean)"]] else NA, influence = influences(part, other, horizon))
    })
    together <- if (robust) {
      ids <- sort(unique(d$cluster))
      pick <- function(x) ifelse(ids %in% names(x), x[match(ids, names(x))], 0)
      sqrt(sum((pick(found[[1]]$influence) - pick(found[[2]]$influence))^2))
    } else NA_real_
    data.frame(sample = name, horizon = as.integer(horizon), group = c(1L, 2L, 0L),
      mean = c(found[[1]]$mean, found[[2]]$mean, found[[1]]$mean - found[[2]]$mean),
      error = c(found[[1]]$error, found[[2]]$error, sqrt(found[[1]]$error^2 + found[[2]]$error^2)),
      robust_error = if (robust) c(sqrt(sum(found[[1]]$influence^2)), sqrt(sum(found[[2]]$influence^2)), together) else NA_real_)
  })))))

# ---- milestones: formulas from R's own shares, errors and ends --------------------------------------------------------
put("milestones", "summary(survfit(Surv([entered,] time, ended) ~ group, conf.type), times): difference, ratio, hazards (ratio of log S), on plain and log-log scale",
  bind(lapply(c("late", "clustered", "lung", "veteran", "oulad", "heart"), function(name) bind(lapply(horizons[[name]], function(time) {
    d <- all[[name]]
    at <- function(type) summary(survfit(response(d) ~ d$group, conf.type = type), times = time)
    p <- at("plain"); l <- at("log-log"); z <- qnorm(0.975)
    s <- p$surv; e <- p$std.err; h <- -log(s); eh <- e / s
    wald <- c(-1, 1) * z * sqrt(sum(e^2)); relative <- sqrt(sum(eh^2))
    down <- s - l$lower; up <- l$upper - s
    ldown <- log(s / l$lower); lup <- log(l$upper / s)
    data.frame(sample = name, time = as.integer(time), difference = s[1] - s[2], difference_error = sqrt(sum(e^2)),
      plain_lower = s[1] - s[2] + wald[1], plain_upper = s[1] - s[2] + wald[2],
      loglog_lower = s[1] - s[2] - sqrt(down[1]^2 + up[2]^2), loglog_upper = s[1] - s[2] + sqrt(up[1]^2 + down[2]^2),
      ratio = s[1] / s[2], ratio_plain_lower = s[1] / s[2] * exp(-z * relative), ratio_plain_upper = s[1] / s[2] * exp(z * relative),
      ratio_loglog_lower = s[1] / s[2] * exp(-sqrt(ldown[1]^2 + lup[2]^2)), ratio_loglog_upper = s[1] / s[2] * exp(sqrt(lup[1]^2 + ldown[2]^2)),
      hazards = h[1] / h[2], hazards_lower = h[1] / h[2] * exp(-z * sqrt(sum((eh / h)^2))), hazards_upper = h[1] / h[2] * exp(z * sqrt(sum((eh / h)^2))))
  })))))

# ---- log-rank: delayed entry by the score test of Cox's model (untied equals survdiff), robust by cluster -------------
put("robust-log-rank", 'coxph(Surv([entered,] time, ended) ~ factor(group) [+ strata(stratum)], cluster, weights, ties = "breslow")$rscore',
  bind(lapply(clustered, function(name) bind(lapply(0:1, function(stratified) {
    d <- all[[name]]
    if (stratified == 1 && length(unique(d$stratum)) == 1) return(NULL)
    d$g <- factor(d$group)
    y <- response(d)
    fit <- if (stratified == 1) coxph(y ~ g + strata(stratum), d, cluster = cluster, weights = weight, ties = "breslow") else coxph(y ~ g, d, cluster = cluster, weights = weight, ties = "breslow")
    data.frame(sample = name, stratified, statistic = as.numeric(fit$rscore), df = as.integer(nlevels(d$g) - 1))
  })))))
# the model-based score test where no two end at once is the log-rank test, also with late entries
untied <- draw(207, 80, TRUE, 0, FALSE, 4000, FALSE)
untied$group <- 1L + (seq_len(80) %% 3L)
put("late-log-rank", "coxph(Surv(entered, time, ended) ~ factor(group))$score, no two ending at once", {
  stopifnot(!any(duplicated(untied$time[untied$ended == 1])))
  cbind(untied[c("group", "stratum", "cluster", "entered", "time", "ended", "weight")], statistic = coxph(Surv(entered, time, ended) ~ factor(group), untied)$score)
})
