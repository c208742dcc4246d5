# Numbers that the tests of competing ends compare with, computed by R and its packages survival and cmprsk.
#
#   cd analysis && Rscript src/test/r/competing.R <folder of shared data>
#
# writes src/test/resources/oracle/{spells,gray,incidence-martingale,spell-incidence,time-lost,incidence-quantile,
# cause-log-rank,cause-hazard,incidence-difference}.csv from samples.csv (see oracles.R), from spells drawn below, and from survival_sets/mgus2.csv, of
# which only numbers are written.
suppressMessages({library(survival); library(cmprsk)})
shared <- commandArgs(trailingOnly = TRUE)[1]
stopifnot(!is.na(shared))
target <- "src/test/resources/oracle"
digits <- function(x) ifelse(is.na(x), "", ifelse(x == Inf, "Infinity", sprintf("%.17g", x)))
put <- function(name, command, frame) {
  frame[] <- lapply(frame, function(column) if (is.double(column)) digits(column) else column)
  file <- file(file.path(target, paste0(name, ".csv")), "wb")
  on.exit(close(file))
  writeLines(c(
    paste0("# program: ", R.version.string, ", survival ", packageVersion("survival"), ", cmprsk ", packageVersion("cmprsk")),
    "# script: analysis/src/test/r/competing.R",
    paste0("# command: ", command),
    paste(names(frame), collapse = ","),
    do.call(paste, c(unname(as.list(frame)), sep = ","))), file, sep = "\n")
}
bind <- function(list) do.call(rbind, list)

counted <- read.csv(file.path(target, "samples.csv"), comment.char = "#")
samples <- lapply(split(counted, counted$sample), function(d) d[rep(seq_len(nrow(d)), d$count), ])
mgus2 <- with(read.csv(file.path(shared, "survival_sets", "mgus2.csv")), data.frame(
  group = match(sex, c("F", "M")), stratum = 1L, time = ifelse(pstat == 1, ptime, futime), cause = ifelse(pstat == 1, 1, 2 * death)))
all <- c(samples, list(mgus2 = mgus2))

# ---- spells: clusters of unequal size and risk, late entries, weights ------------------------------------------------
spells <- function(seed, n, clusters, late, weighted, horizon) {
  set.seed(seed, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  cluster <- sample.int(clusters, n, TRUE, prob = seq_len(clusters)) - 1L
  risk <- exp(rnorm(clusters, 0, 0.7))[cluster + 1]
  group <- 1L + rbinom(n, 1, 0.5)
  end <- ceiling(rexp(n, 0.06 * risk * group))
  out <- pmin(ceiling(rexp(n, 0.03)), horizon)
  time <- pmin(end, out)
  cause <- ifelse(end <= out, 1L + rbinom(n, 1, 0.4), 0L)
  entry <- if (late) pmin(time - 1, rbinom(n, 1, 0.4) * floor(runif(n, 0, 6))) else rep(0, n)
  weight <- if (weighted) sample(c(0.5, 1, 2.25, 3.1), n, TRUE) else rep(1, n)
  data.frame(cluster, group, entry = as.integer(entry), time = as.integer(time), cause = as.integer(cause), weight)
}
drawn <- list(clustered = spells(201, 260, 25, FALSE, FALSE, 26), late = spells(202, 150, 150, TRUE, FALSE, 20),
              weighted = spells(203, 150, 150, FALSE, TRUE, 20), everything = spells(204, 400, 30, TRUE, TRUE, 30),
              few = spells(205, 40, 4, FALSE, FALSE, 12))
put("spells", "table of the rows, drawn in the script", bind(lapply(names(drawn), function(name) data.frame(sample = name, drawn[[name]]))))
kinds <- function(cause) factor(cause, 0:max(cause))
# survfit 3.5.3 takes a cluster for several states but does not sum by it, so its own influences are summed here
people <- NULL
put("spell-incidence", 'survfit(Surv(entry, time, factor(cause)) ~ 1, weights = weight, id = id): pstate, std.err; clustered: residuals(fit, times, type = "pstate") times weight, summed by cluster',
    bind(lapply(names(drawn), function(name) bind(lapply(0:1, function(clustered) {
      d <- drawn[[name]]
      d$id <- seq_len(nrow(d))
      d$kind <- kinds(d$cause)
      people <<- d # residuals() looks for it by name
      fit <- survfit(Surv(entry, time, kind) ~ 1, people, id = id, weights = weight)
      times <- sort(unique(d$time))
      keep <- match(times, fit$time)
      influence <- residuals(fit, times = times, type = "pstate")
      bind(lapply(1:2, function(cause) data.frame(sample = name, clustered, cause, time = as.integer(times),
        incidence = fit$pstate[keep, cause + 1],
        standard_error = if (clustered) sqrt(colSums(rowsum(influence[, , cause + 1] * d$weight, d$cluster)^2)) else fit$std.err[keep, cause + 1])))
    })))))

# ---- martingale variance, Gray ---------------------------------------------------------------------------------------
put("incidence-martingale", "timepoints(cuminc(time, cause), times): est and var, the latter under a square root",
    bind(lapply(setdiff(names(all), "remission"), function(name) {
      d <- all[[name]]
      times <- sort(unique(d$time))
      found <- timepoints(cuminc(d$time, d$cause), times)
      bind(lapply(seq_len(max(d$cause)), function(cause) data.frame(sample = name, cause, time = as.integer(times),
        incidence = found$est[cause, ], standard_error = sqrt(found$var[cause, ]))))
    })))
put("gray", "cuminc(time, cause, group [, strata], rho)$Tests", bind(lapply(names(all), function(name) {
  d <- all[[name]]
  bind(lapply(0:1, function(stratified) if (stratified && length(unique(d$stratum)) == 1) NULL else bind(lapply(c(0, 1, -1, 0.5), function(rho) {
    found <- if (stratified) cuminc(d$time, d$cause, d$group, d$stratum, rho) else cuminc(d$time, d$cause, d$group, rho = rho)
    data.frame(sample = name, rho, stratified, cause = as.integer(rownames(found$Tests)), statistic = found$Tests[, 1], p = found$Tests[, 2], df = as.integer(found$Tests[, 3]))
  }))))
})))
put("cause-log-rank", "survdiff(Surv(time, cause == k) ~ group)", bind(lapply(names(all), function(name) {
  d <- all[[name]]
  bind(lapply(seq_len(max(d$cause)), function(k) data.frame(sample = name, cause = k, statistic = survdiff(Surv(time, cause == k) ~ group, d)$chisq)))
})))

put("cause-hazard", "survfit(Surv(time, factor(cause)) ~ 1, id = id): cumhaz of each cause; survfit(Surv(time, cause == k) ~ 1, ctype = 1 and 2): std.chaz, and cumhaz one by one", bind(lapply(names(all), function(name) {
  d <- all[[name]]
  if (max(d$cause) < 2) return(NULL)
  d$id <- seq_len(nrow(d))
  d$kind <- kinds(d$cause)
  fit <- survfit(Surv(time, kind) ~ 1, d, id = id)
  bind(lapply(seq_len(max(d$cause)), function(k) {
    single <- survfit(Surv(time, cause == k) ~ 1, d, ctype = 2)
    plain <- survfit(Surv(time, cause == k) ~ 1, d)
    stopifnot(all.equal(plain$cumhaz, unname(fit$cumhaz[, k]), tolerance = 1e-13), single$time == fit$time)
    data.frame(sample = name, cause = k, time = as.integer(fit$time), hazard = fit$cumhaz[, k], standard_error = plain$std.chaz,
               one_by_one = single$cumhaz, one_by_one_error = single$std.chaz)
  }))
})))

# ---- time lost: area under pstate by steps; influence from residuals(fit, type = "auc") ---------------------------------
lost <- function(name, d, clustered, horizon) {
  d$id <- seq_len(nrow(d))
  d$kind <- kinds(d$cause)
  d$part <- if (clustered) d$cluster else d$id
  people <<- d
  fit <- survfit(Surv(time, kind) ~ 1, people, id = id, weights = weight)
  influence <- residuals(fit, times = horizon, type = "auc")
  bind(lapply(seq_len(max(d$cause)), function(cause) {
    steps <- c(0, fit$time[fit$time < horizon], horizon)
    height <- c(0, fit$pstate[fit$time < horizon, cause + 1])
    u <- if (length(dim(influence)) == 3) influence[, cause + 1, 1] else influence[, cause + 1]
    data.frame(sample = name, clustered = as.integer(clustered), cause, horizon = as.integer(horizon), lost = sum(diff(steps) * height),
               standard_error = sqrt(sum(rowsum(u * d$weight, d$part)^2)))
  }))
}
one <- function(d) transform(d, weight = 1)
put("time-lost", 'sums of pstate; residuals(survfit(Surv(time, factor(cause)) ~ 1, weights = weight), times = horizon, type = "auc") by cluster', rbind(
  bind(lapply(c("weekly", "small", "uncensored", "mgus2"), function(name) {
    horizons <- unname(quantile(all[[name]]$time, c(0.4, 0.8), type = 1))
    bind(lapply(horizons, function(horizon) lost(name, one(all[[name]]), FALSE, horizon)))
  })),
  bind(lapply(c("clustered", "weighted", "few"), function(name) bind(lapply(c(5, 11), function(horizon) lost(name, drawn[[name]], TRUE, horizon)))))))

# ---- quantiles: the first time at which the curve or its own ends reach the share -------------------------------------
put("incidence-quantile", "min(time[pstate >= share]); ends likewise from 1 - (1-F)^exp(-/+ z se/((1-F) log(1-F)))",
    bind(lapply(c("weekly", "termly", "uncensored", "mgus2"), function(name) {
      d <- all[[name]]
      d$id <- seq_len(nrow(d))
      d$kind <- kinds(d$cause)
      fit <- survfit(Surv(time, kind) ~ 1, d, id = id)
      bind(lapply(seq_len(max(d$cause)), function(cause) bind(lapply(c(0.05, 0.1, 0.2, 0.3, 0.45), function(share) {
        f <- fit$pstate[, cause + 1]
        h <- -log1p(-f)
        w <- exp(qnorm(0.975) * fit$std.err[, cause + 1] / (1 - f) / h)
        first <- function(curve) { hit <- which(curve >= share - 1.5e-8); if (length(hit)) fit$time[hit[1]] else Inf }
        flat <- any(abs(f - share) < 1e-7)
        if (flat) return(NULL) # a stretch: its middle is worked by hand in the tests
        value <- first(f)
        data.frame(sample = name, cause, share, value = as.double(value), lower = as.double(first(ifelse(f > 0, -expm1(-h * w), 0))),
                   upper = as.double(first(ifelse(f > 0, -expm1(-h / w), 0))))
      }))))
    })))

# ---- differences between groups that share clusters: influences subtracted, then summed by cluster ---------------------
put("incidence-difference", 'group 1 less group 2: pstate or its area; residuals(fit of each group, times, type = "pstate" or "auc") times weight, subtracted by cluster',
    bind(lapply(c("clustered", "weighted"), function(name) bind(lapply(c("share", "time"), function(of) bind(lapply(c(5L, 10L), function(time) {
      parts <- lapply(1:2, function(group) {
        d <- drawn[[name]][drawn[[name]]$group == group, ]
        d$id <- seq_len(nrow(d))
        d$kind <- kinds(d$cause)
        people <<- d
        fit <- survfit(Surv(time, kind) ~ 1, people, id = id, weights = weight)
        u <- residuals(fit, times = time, type = if (of == "share") "pstate" else "auc")
        if (length(dim(u)) == 3) u <- u[, 1, ]
        shift <- sapply(2:3, function(k) tapply(u[, k] * d$weight, factor(d$cluster, 0:200), sum, default = 0))
        value <- sapply(2:3, function(k) if (of == "share") fit$pstate[max(which(fit$time <= time)), k] else {
          steps <- c(0, fit$time[fit$time < time], time); sum(diff(steps) * c(0, fit$pstate[fit$time < time, k])) })
        list(shift = shift, value = value)
      })
      data.frame(sample = name, of, cause = 1:2, time, difference = parts[[1]]$value - parts[[2]]$value,
                 standard_error = sqrt(colSums((parts[[1]]$shift - parts[[2]]$shift)^2)))
    }))))))) 
