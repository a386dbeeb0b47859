using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks;

/// <summary>Small pieces that cases of failing models are built of.</summary>
internal static class Given
{
    public const string WorkspaceId = "11111111-0000-0000-0000-000000000001";
    public const string CapacityId = "CAFE0000-0000-0000-0000-000000000002";

    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static readonly CaseItem Orders = new(WorkspaceId, "Sales", "22222222-0000-0000-0000-000000000001", "Orders");

    public static readonly KnownSource Sql = new("33333333-0000-0000-0000-000000000001", "44444444-0000-0000-0000-000000000001", "SQL", "sql01.contoso.com;Sales")
    {
        Server = "sql01.contoso.com", Database = "Sales", CredentialType = "Basic", Connectivity = SourceConnectivity.OnPremisesGateway, Gateway = "GW-Munich",
        IsGatewayListed = true, IsConnectionListed = true,
    };

    public static readonly KnownSource Blob = new("33333333-0000-0000-0000-000000000002", null, "AzureBlobs", "https://contoso.blob.core.windows.net/lab")
    {
        Url = "https://contoso.blob.core.windows.net/lab", CredentialType = "Key", Connectivity = SourceConnectivity.Cloud, IsConnectionListed = true,
    };

    /// <summary>A model whose run failed two hours ago with this text, after a good one the day before.</summary>
    public static CaseFacts Failing(string? text = null, bool live = true) => new()
    {
        Item = Orders,
        Now = Now,
        Errors = text is null ? [] : [Recogniser.Recognise(text)],
        IsLive = live,
        Times = new RunTimes { LastSuccess = Now.AddHours(-26), FailingSince = Now.AddHours(-2), FailedAt = Now.AddHours(-2), Streak = 1 },
        Source = new Tied<KnownSource>(Sql, Tie.Named),
    };

    /// <summary>The model asked about while it fails nowhere.</summary>
    public static CaseFacts Asked() => new() { Item = Orders, Now = Now, Subject = CaseSubject.Model, Times = new RunTimes { LastSuccess = Now.AddHours(-2) } };

    public static Fact<T> Refused<T>(string permission) => FactOf.Unknown<T>("The service refused.", permission);

    public static Fact<SourceVerdict> Tested(CredentialStatus status, string? text = null, CheckedWith with = CheckedWith.GatewayStatus) =>
        FactOf.Answer(new SourceVerdict(status, with, "As it is.") { Error = text is null ? null : Recogniser.Recognise(text) });

    public static Fact<IReadOnlyList<T>> List<T>(params T[] items) => FactOf.Answer<IReadOnlyList<T>>(items);

    public static Refresh Run(double hoursAgo, string status = "Completed", double minutes = 4, string type = "Scheduled") => new()
    {
        RequestId = Guid.NewGuid().ToString(), RefreshType = type, Status = status, StartTime = Now.AddHours(-hoursAgo), EndTime = Now.AddHours(-hoursAgo).AddMinutes(minutes),
    };

    /// <summary>A run that failed and ended two hours ago, as <see cref="Failing"/> tells it.</summary>
    public static Refresh FailedRun(double minutes = 4) => new()
    {
        RequestId = "failed", RefreshType = "Scheduled", Status = "Failed", StartTime = Now.AddHours(-2).AddMinutes(-minutes), EndTime = Now.AddHours(-2),
    };

    public static Workspace Workspace(bool onCapacity = true) => new() { Id = WorkspaceId, Name = "Sales", IsOnDedicatedCapacity = onCapacity, CapacityId = onCapacity ? CapacityId : null };

    public static PeerRun Peer(int number, string status = "Failed", double minutesOff = 0, Category? category = null, string? code = null, string? capacity = CapacityId, string? workspace = null) => new(
        new CaseItem(workspace ?? $"workspace-{number}", $"Workspace {number}", $"model-{number}", $"Model {number}"), capacity, status, Now.AddHours(-2).AddMinutes(minutesOff), code, null)
        { Category = category };

    public static Fact<GatewayFacts> Gateway(string? status, string? upgrade = "UpToDate", FabricError[]? details = null, FabricGatewayMember[]? members = null) => FactOf.Answer(
        new GatewayFacts(Sql.GatewayId!)
        {
            Name = "GW-Munich",
            Status = status is null
                ? Refused<FabricGatewayStatus>("Administrator of the gateway")
                : FactOf.Answer(new FabricGatewayStatus { Status = status, GatewayVersion = "3000.282.12", GatewayUpgradeState = upgrade, ErrorDetails = details ?? [] }),
            Members = List(members ?? []),
        });
}
