using System.Globalization;
using PbiDiag.Benchmarks;

var work = args.FirstOrDefault() ?? "all";
var number = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
switch (work)
{
    case "message":
        Messages.Run();
        break;
    case "log":
        return LogThroughput.Run(number ?? 1024);
    case "linear":
        return Linearity.Run();
    case "fuzz":
        return Fuzz.Run(number ?? 1_000_000, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    case "all":
        var failed = LogThroughput.Run(1024) | Linearity.Run();
        Messages.Run();
        return failed;
    default:
        Console.Error.WriteLine("Choose: all, message, log [megabytes], linear, fuzz [count] [seed].");
        return 2;
}
return 0;
