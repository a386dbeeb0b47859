using PbiDiag.Cli;

return CommandLine.Run(args);
