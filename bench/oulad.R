# The peer in the benchmark: what Adept's OULAD study computes, by hand in R with survival, and bare plots of it.
# Rscript bench/oulad.R <folder with the OULAD files> <pdf to write>
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(survival))
read <- function(name) read.csv(gzfile(file.path(arguments[1], name)), na.strings = "")
info <- read("studentInfo.csv.gz")
registration <- read("studentRegistration.csv.gz")
courses <- read.csv(file.path(arguments[1], "courses.csv"))
keys <- c("code_module", "code_presentation", "id_student")
all <- merge(merge(info, registration, by = keys), courses, by = keys[1:2])
kept <- all[!(all$final_result == "Withdrawn" & is.na(all$date_unregistration)) &
  !(!is.na(all$date_unregistration) & all$date_unregistration <= 0), ]
kept$event <- as.integer(!is.na(kept$date_unregistration) &
  kept$date_unregistration <= kept$module_presentation_length & kept$final_result == "Withdrawn")
kept$time <- ifelse(kept$event == 1, kept$date_unregistration, kept$module_presentation_length)
pdf(arguments[2])
for (by in c("1", "gender", "code_module", "code_presentation", "age_band")) {
  formula <- as.formula(paste("Surv(time, event) ~", by))
  curve <- survfit(formula, kept, conf.type = "log-log")
  plot(curve)
  print(summary(curve, times = c(14, 30, 60, 90, 120, 150, 180, 210, 240)), digits = 10)
  if (by != "1") print(survdiff(formula, kept), digits = 10)
}
invisible(dev.off())
