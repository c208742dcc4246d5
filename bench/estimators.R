# R's part of bench/Estimators.java: one fit, timed without reading. Rscript bench/estimators.R FILE ROWS PART
suppressPackageStartupMessages({library(survival); library(cmprsk)})
a <- commandArgs(TRUE); n <- as.integer(a[2]); f <- file(a[1], "rb")
x <- lapply(1:10, function(j) readBin(f, "integer", n, size = 1)); names(x) <- paste0("x", 0:9)
d <- as.data.frame(x); d$group <- readBin(f, "integer", n, size = 1); d$time <- readBin(f, "integer", n, size = 1)
d$cause <- readBin(f, "integer", n, size = 1); d$mentor <- readBin(f, "integer", n, size = 4, endian = "big"); close(f)
y <- Surv(d$time, d$cause == 0); g <- reformulate(paste0("x", 0:9), quote(y))
fmt <- function(v) format(v, digits = 12)
took <- system.time(said <- switch(a[3],
  survfit = { s <- survfit(y ~ group, d); "" },
  survdiff = fmt(survdiff(y ~ group, d)$chisq),
  coxph = fmt(coef(coxph(g, d))[1]),
  `coxph-cluster` = fmt(sqrt(coxph(g, d, cluster = mentor)$var[1, 1])),
  cuminc = { s <- d$cause; s[s == 2] <- -1; fmt(cuminc(d$time, s + 1, d$group)$Tests["1", "stat"]) },
  crr = { k <- seq_len(min(n, 10000)); s <- d$cause[k]; s[s == 2] <- -1
    fmt(crr(d$time[k], s + 1, as.matrix(d[k, 1:10]))$coef[1]) }))["elapsed"]
cat(sprintf("%.3f s  %s%s\n", took, said, if (a[3] == "crr") " (ten thousand rows)" else ""))
