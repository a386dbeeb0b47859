using PbiDiag.Recognition;

namespace PbiDiag.Benchmarks;

/// <summary>Texts made to hurt. The aim: twice the length, twice the time, give or take a fifth.</summary>
internal static class Linearity
{
    private const int Megabytes = 10;
    private const int Rounds = 9;
    private const double Most = 2.4;

    private static readonly (string Name, string Unit)[] Hard =
    [
        ("braces", "{"), ("nested", "{\"error\":"), ("quotes", "\""), ("one line", "x"), ("backslashes", "\\"), ("brackets", "<"), ("entities", "&amp;"), ("at signs", "a@b"), ("digits", "70002 "),
        ("labels", "Trace ID: "), ("codes", "AADSTS70002: "), ("secrets", "password="), ("half ids", "c27e5b90-8d14-4f6a-a3b1-"), ("blanks", " "), ("lines", "\n"), ("anchors", "the provided client secret keys for app "),
    ];

    public static int Run()
    {
        var failed = 0;
        foreach (var (name, unit) in Hard)
        {
            var (once, twice) = Times(unit);
            var ratio = twice / once;
            failed |= ratio > Most ? 1 : 0;
            Console.WriteLine(FormattableString.Invariant($"{name,-12} {Megabytes} MB {once * 1000,7:F0} ms   {2 * Megabytes} MB {twice * 1000,7:F0} ms   x{ratio:F2}"));
        }
        return failed;
    }

    /// <summary>The two in turn; of all rounds the one whose ratio is in the middle. The best of each would pair a lucky round with an unlucky one.</summary>
    private static (double Once, double Twice) Times(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Megabytes * 1024 * 1024 / unit.Length));
        var twice = text + text;
        Time(twice);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Once: Time(text), Twice: Time(twice))).OrderBy(round => round.Twice / round.Once).ToList();
        return rounds[Rounds / 2];
    }

    /// <summary>Processor time, not the clock's: what else the machine does must not count.</summary>
    private static double Time(string text)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        Recogniser.Recognise(text);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
