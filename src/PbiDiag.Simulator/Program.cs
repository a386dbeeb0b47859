using PbiDiag.Simulator;

// Started by `pbidiag simulate [scenario] [--port n]` and `pbidiag demo`; runs until it is interrupted, or until its standard input ends.
return await ByHand.RunAsync(args, Console.Out, Console.Error);
