using System.Diagnostics;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Facts.DataSources;

/// <summary>Sources and whether they answer: each distinct one is tested once, whoever shares it.</summary>
public sealed class SourceFacts : IDisposable
{
    private readonly TenantFacts _facts;
    private readonly TimeSpan _limit;
    private readonly SemaphoreSlim _atOnce;
    private readonly Once<string, SourceMap> _map;
    private readonly Once<KnownSource, SourceVerdict?> _tests;

    /// <param name="facts">The tenant.</param>
    /// <param name="limit">How long one test may take.</param>
    /// <param name="atOnce">How many tests may run at once.</param>
    public SourceFacts(TenantFacts facts, TimeSpan limit, int atOnce)
    {
        _facts = facts;
        _limit = limit;
        _atOnce = new SemaphoreSlim(atOnce);
        _map = new((_, cancellation) => ReadMapAsync(cancellation));
        _tests = new(TestOnceAsync);
    }

    public Task<SourceMap> MapAsync(CancellationToken cancellation) => _map.GetAsync("", cancellation);

    /// <summary>Null where nobody can test it for this caller.</summary>
    public Task<SourceVerdict?> TestAsync(KnownSource source, CancellationToken cancellation) => _tests.GetAsync(Identity(source), cancellation);

    /// <summary>Tests it now, whatever was found before.</summary>
    public Task<SourceVerdict?> TestAgainAsync(KnownSource source, CancellationToken cancellation) => TestOnceAsync(source, cancellation);

    public void Dispose() => _atOnce.Dispose();

    // Only what decides how the test is asked: the same source comes with more or less around it from different lists.
    private static KnownSource Identity(KnownSource source) => new(
        source.Id, source.IsGatewayListed ? source.GatewayId : null, source.Id is null ? source.Kind : null, source.Id is null ? source.Path : null)
    {
        IsGatewayListed = source.IsGatewayListed,
        IsConnectionListed = source.IsConnectionListed,
    };

    private async Task<SourceMap> ReadMapAsync(CancellationToken cancellation)
    {
        var gateways = _facts.GatewaysAsync(cancellation);
        var connections = _facts.ConnectionsAsync(cancellation);
        var fabricGateways = _facts.FabricGatewaysAsync(cancellation);
        return new SourceMap((await gateways).Value ?? [], (await connections).Value ?? [], (await fabricGateways).Value ?? []);
    }

    private async Task<SourceVerdict?> TestOnceAsync(KnownSource source, CancellationToken cancellation)
    {
        if (source.Id is null || !(source.IsGatewayListed || source.IsConnectionListed))
            return null;
        await _atOnce.WaitAsync(cancellation);
        try
        {
            var watch = Stopwatch.StartNew();
            var verdict = source.IsGatewayListed ? await LimitedAsync(source, CheckedWith.GatewayStatus, AskGatewayAsync, cancellation) : null;
            // A gateway's administrator may lack the scope that writes, which this reading asks for.
            if (source.IsConnectionListed && verdict is null or { MissingPermission: not null })
                verdict = await LimitedAsync(source, CheckedWith.ConnectionTest, AskConnectionAsync, cancellation);
            return verdict! with { DurationMs = watch.ElapsedMilliseconds };
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task<SourceVerdict> LimitedAsync(
        KnownSource source, CheckedWith with, Func<KnownSource, CancellationToken, Task<SourceVerdict>> ask, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_limit);
        try
        {
            return await ask(source, limit.Token);
        }
        catch (FailureException problem)
        {
            return VerdictReader.OfFailure(problem.Failure, with);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return VerdictReader.TimedOut(_limit, with);
        }
    }

    private async Task<SourceVerdict> AskGatewayAsync(KnownSource source, CancellationToken cancellation) =>
        await _facts.PowerBi.Gateways.TestDatasourceAsync(source.GatewayId!, source.Id!, cancellation) is { } failure
            ? VerdictReader.OfFailure(failure, CheckedWith.GatewayStatus)
            : VerdictReader.Reached(CheckedWith.GatewayStatus);

    private async Task<SourceVerdict> AskConnectionAsync(KnownSource source, CancellationToken cancellation) =>
        VerdictReader.OfTest(await _facts.Fabric.TestConnectionAsync(source.Id!, cancellation));
}
