using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Benchmarks;

/// <summary>One message at a time. The aim: a typical one in less than 20 microseconds and 8 KB.</summary>
[MemoryDiagnoser]
public class Messages
{
    [Params("016", "049", "001", "019", "040", "091")]
    public string Sample { get; set; } = "";

    private string text = "";

    public static void Run() => BenchmarkRunner.Run<Messages>(
        DefaultConfig.Instance.AddJob(Steady).WithOptions(ConfigOptions.DisableOptimizationsValidator));

    /// <summary>Warmed up until the code is compiled for good: a short run still measures the version that gathers profiles, at twice the time.</summary>
    private static Job Steady => Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
        .WithIterationTime(TimeInterval.FromMilliseconds(200)).WithWarmupCount(15).WithIterationCount(15);

    [GlobalSetup]
    public void Read() => text = Samples.Texts.First(sample => sample.Name.StartsWith(Sample, StringComparison.Ordinal)).Text;

    [Benchmark]
    public ErrorInfo Recognise() => Recogniser.Recognise(text);
}
