using System.Diagnostics;
using PbiDiag.Recognition;

namespace PbiDiag.Benchmarks;

/// <summary>Bends real texts at random and holds recognition to what must be true of every text. Prints the text that breaks it.</summary>
internal static class Fuzz
{
    private const int Report = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static int Run(int count, int seed)
    {
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var watch = Stopwatch.StartNew();
        var codes = 0;
        for (var i = 1; i <= count; i++)
        {
            var text = mutator.Next();
            var complaint = Complaint(text, ref codes);
            if (complaint is not null)
            {
                Console.Error.WriteLine($"{complaint} (seed {seed}, mutation {i}):\n{text}");
                return 1;
            }
            if (i % Report == 0)
                Console.WriteLine(FormattableString.Invariant($"{i} mutations, {codes} with a code, {watch.Elapsed.TotalSeconds:F0} s"));
        }
        return 0;
    }

    private static string? Complaint(string text, ref int codes)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var info = Recogniser.Recognise(text);
            codes += info.Code is null ? 0 : 1;
            return watch.Elapsed > Patience ? $"It took {watch.Elapsed}"
                : Recogniser.Recognise(info.Text!) != info ? "Its own redacted text is recognised otherwise"
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }
}
