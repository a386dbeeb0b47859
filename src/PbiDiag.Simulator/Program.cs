using PbiDiag.Simulator;

// Started by `pbidiag simulate [scenario] [--port n]`; runs until it is interrupted or its standard input asks it to end.
return await ByHand.RunAsync(args, Console.Out, Console.Error);
