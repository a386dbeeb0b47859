using PbiDiag.Cli;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.Root().Parse(args).InvokeAsync().ConfigureAwait(false);
