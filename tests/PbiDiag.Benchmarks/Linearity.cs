using PbiDiag.Recognition;

namespace PbiDiag.Benchmarks;

/// <summary>Texts made to hurt. The aim: twice the length, twice the time, give or take a fifth.</summary>
internal static class Linearity
{
    private const int Megabytes = 10;
    private const int Rounds = 7;

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
            var (half, whole) = Times(unit);
            var ratio = whole / half;
            failed |= ratio > 2.4 ? 1 : 0;
            Console.WriteLine(FormattableString.Invariant($"{name,-12} {Megabytes / 2} MB {half * 1000,7:F0} ms   {Megabytes} MB {whole * 1000,7:F0} ms   x{ratio:F2}"));
        }
        return failed;
    }

    /// <summary>The two in turn, so that a busy machine treats both alike; the best of each.</summary>
    private static (double Half, double Whole) Times(string unit)
    {
        var whole = string.Concat(Enumerable.Repeat(unit, Megabytes * 1024 * 1024 / unit.Length));
        var half = whole[..(whole.Length / 2)];
        var (first, second) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            first = Math.Min(first, Time(half));
            second = Math.Min(second, Time(whole));
        }
        return (first, second);
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
