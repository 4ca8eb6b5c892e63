# The weight kernel with the R package smaa: the first input of each line (see peer/serve.ts) is done. Weights under a full ranking in base R (sums of exponentials, as the engine draws them);
# smaa() is the package's own fast way: rank acceptabilities and central weights in one pass of C.
suppressPackageStartupMessages(library(smaa))

cat(sprintf('{"R":"%s","smaa":"%s"}\n', getRversion(), packageVersion("smaa")))
flush(stdout())
input <- file("stdin", open = "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  # The line is JSON; its numbers are all that is needed: samples, seed, options, criteria, values.
  numbers <- as.numeric(regmatches(line, gregexpr("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?", line))[[1]])
  N <- numbers[1]; m <- numbers[3]; n <- numbers[4]
  set.seed(numbers[2])
  values <- matrix(numbers[5:(4 + m * n)], nrow = m, byrow = TRUE)
  # The package takes a measurement a sample, exact ones too; laid out before the clock starts.
  meas <- aperm(array(values, dim = c(m, n, N)), c(3, 1, 2))
  start <- proc.time()
  weights <- matrix(rexp(N * n), nrow = N)
  level <- numeric(N)
  for (rank in n:1) {
    level <- level + weights[, rank] / rank
    weights[, rank] <- level
  }
  weights <- weights / rowSums(weights)
  result <- smaa(meas, weights)
  took <- (proc.time() - start) * 1000
  rows <- apply(unclass(result$ra), 1, function(row) sprintf("[%s]", paste(format(row, digits = 9), collapse = ",")))
  times <- sprintf('"ms":%.3f,"processorMs":%.3f', took[["elapsed"]], took[["user.self"]] + took[["sys.self"]])
  cat(sprintf('{%s,"result":[%s]}\n', times, paste(rows, collapse = ",")))
  flush(stdout())
}
