using System.Diagnostics;
using System.Globalization;
using System.Text;
using PbiDiag.Recognition.Logs;

namespace PbiDiag.Benchmarks;

/// <summary>
/// A log with one error in a thousand lines, read by the product and by ripgrep in turn. The aim: half of ripgrep's throughput in less
/// than 100 MB of memory. Ripgrep maps files of this size; where that is slow it is held against its other way, plain reading, too.
/// </summary>
internal static class LogThroughput
{
    private const int Rounds = 9;
    private const int LinesPerError = 1000;

    public static int Run(int megabytes)
    {
        var log = Path.Combine(Path.GetTempPath(), $"pbidiag-{Environment.ProcessId}.log");
        try
        {
            var errors = Write(log, megabytes);
            Console.WriteLine($"log: {megabytes} MB, {errors} error lines");
            var (reader, mapping, reading) = (double.MaxValue, double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                reader = Math.Min(reader, Time(() => Count(log, errors)));
                mapping = Math.Min(mapping, Time(() => RunRipgrep(log)));
                reading = Math.Min(reading, Time(() => RunRipgrep(log, "--no-mmap")));
            }
            var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
            Print("pbidiag", megabytes, reader);
            Print("rg -c", megabytes, mapping);
            Print("rg -c --no-mmap", megabytes, reading);
            Console.WriteLine(FormattableString.Invariant($"share of rg: {mapping / reader:P0}, of rg --no-mmap: {reading / reader:P0}; peak memory of the whole process: {memory:F0} MB"));
            return Math.Min(mapping, reading) / reader >= 0.5 && memory < 100 ? 0 : 1;
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static int Write(string log, int megabytes)
    {
        var random = new Random(7);
        var errors = 0;
        using var file = new StreamWriter(log, false, new UTF8Encoding(false), 1 << 20);
        long written = 0;
        for (var line = 0; written < megabytes * 1048576L; line++)
        {
            var time = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(line).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            var text = line % LinesPerError == LinesPerError / 2
                ? $"{time} ERROR [worker-{random.Next(64)}] refresh failed: AADSTS50126: Error validating credentials due to invalid username or password. Trace ID: {Guid.NewGuid()} Correlation ID: {Guid.NewGuid()}"
                : $"{time} INFO  [worker-{random.Next(64)}] query {random.Next():x8} on dataset {random.Next():x8} read {random.Next(100000)} rows in {random.Next(5000)} ms from partition {random.Next(100)}";
            errors += text.Contains("AADSTS", StringComparison.Ordinal) ? 1 : 0;
            file.WriteLine(text);
            written += text.Length + Environment.NewLine.Length;
        }
        return errors;
    }

    private static void Count(string log, int expected)
    {
        var found = LogReader.Read(log, default).Count();
        if (found != expected)
            throw new InvalidOperationException($"Found {found} of {expected} errors.");
    }

    private static void RunRipgrep(string log, params string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo("rg", [.. options, "-c", "-e", "AADSTS", "-e", "DM_GWPipeline", "-e", "DMTS_", log]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(string name, int megabytes, double seconds) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-15} {seconds,6:F2} s  {megabytes / seconds,6:F0} MB/s  (best of {Rounds})"));
}
