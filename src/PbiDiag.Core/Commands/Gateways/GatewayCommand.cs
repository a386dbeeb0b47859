using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Gateways;

/// <summary>The gateways that the caller administers, as Power BI and Fabric tell of them together.</summary>
public sealed class GatewayCommand(GatewayOptions options, ConnectionChoice connection)
{
    private static readonly TimeSpan NoTest = TimeSpan.FromSeconds(1);

    private TenantFacts? _facts;

    private TenantFacts Facts => _facts!;

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        _facts = new TenantFacts(connection.Open(output));
        var listed = Facts.GatewaysAsync(cancellation);
        var fabric = Facts.FabricGatewaysAsync(cancellation);
        if ((await listed).Failure is { } failure && (await fabric).Failure is not null)
            throw new FailureException(failure);
        var gateways = Both((await listed).Value ?? [], (await fabric).Value ?? []).ToList();
        foreach (var name in NameMatch.Exact(options.Names).Where(name => !gateways.Any(gateway => NameMatch.Fits(name, gateway.Name, gateway.Id))))
            await output.FailAsync(SelectionFailures.Gateway(name, gateways.Select(gateway => gateway.Name)));
        var wanted = gateways.Where(gateway => NameMatch.FitsAny(options.Names, gateway.Name, gateway.Id));
        var models = options.IncludeModels ? await ModelsAsync(output, cancellation) : null;
        await foreach (var row in Concurrently.SelectAsync(wanted, ReadAsync, cancellation))
            await output.EmitAsync(models is null ? row : row with
            {
                ModelCount = models[row.GatewayId!].Count(),
                Models = TextList.Of(models[row.GatewayId!].Select(item => item.Name ?? item.Id)),
            });
    }

    private async Task<ILookup<string, ChosenItem>> ModelsAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        using var sources = new SourceFacts(Facts, NoTest, 1);
        var used = new List<(string Gateway, ChosenItem Item)>();
        await foreach (var item in new SourceFinder(Facts, sources, output).OfItemsAsync([new ItemChoice { WithDataflows = true }], cancellation))
        {
            if (item.Failure is { } failure)
                await output.FailAsync(failure with { Target = item.Item.Name ?? item.Item.Id });
            used.AddRange(item.Sources.Select(source => source.GatewayId).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(gateway => (gateway, item.Item)));
        }
        return used.ToLookup(pair => pair.Gateway, pair => pair.Item, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<BothGateway> Both(IReadOnlyList<Gateway> listed, IReadOnlyList<FabricGateway> fabric)
    {
        var byId = fabric.Where(gateway => gateway.Id is not null).ToLookup(gateway => gateway.Id!, StringComparer.OrdinalIgnoreCase);
        var ids = new HashSet<string>(listed.Select(gateway => gateway.Id).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        return listed.Where(gateway => gateway.Id is not null).Select(gateway => new BothGateway(gateway.Id!, gateway, byId[gateway.Id!].FirstOrDefault()))
            .Concat(fabric.Where(gateway => gateway.Id is not null && !ids.Contains(gateway.Id)).Select(gateway => new BothGateway(gateway.Id!, null, gateway)));
    }

    private async Task<GatewayInfo> ReadAsync(BothGateway gateway, CancellationToken cancellation)
    {
        var isCluster = gateway.Fabric?.Type is null or "OnPremises";
        var status = Ask.TryAsync(() => Facts.Fabric.CheckGatewayAsync(gateway.Id, cancellation));
        var members = isCluster ? Ask.TryAsync(() => Facts.Fabric.ListGatewayMembersAsync(gateway.Id, cancellation).ToListAsync(cancellation)) : null;
        var roles = Ask.TryAsync(() => Facts.Fabric.ListGatewayRolesAsync(gateway.Id, cancellation).ToListAsync(cancellation));
        var sources = gateway.Listed is null ? null : Facts.GatewaySourcesAsync(gateway.Id, cancellation);
        var annotation = GatewayAnnotation.Read(gateway.Listed?.GatewayAnnotation);
        var state = (await status).Value;
        var known = members is null ? null : (await members).Value;
        var version = state?.GatewayVersion ?? gateway.Fabric?.Version ?? annotation.Version;
        var listedSources = sources is null ? null : (await sources).Value;
        return new GatewayInfo
        {
            Gateway = gateway.Name,
            GatewayId = gateway.Id,
            Type = gateway.Fabric?.Type ?? (gateway.Listed?.Type == "Personal" ? "OnPremisesPersonal" : "OnPremises"),
            Status = state?.Status ?? Online(gateway.Listed?.GatewayStatus),
            Version = version,
            VersionAgeMonths = GatewayVersion.AgeInMonths(version, Facts.Clock.UtcNow),
            UpgradeState = state?.GatewayUpgradeState,
            Errors = TextList.Of((state?.ErrorDetails ?? []).Select(error => $"{error.ErrorCode}: {error.Message}")),
            Members = TextList.Of(await MembersAsync(gateway.Id, state, known ?? [], cancellation)),
            MemberCount = known?.Count ?? gateway.Fabric?.NumberOfMemberGateways,
            KeyBits = KeyBits(gateway.Listed?.PublicKey?.Modulus ?? gateway.Fabric?.PublicKey?.Modulus),
            Admins = TextList.Of(((await roles).Value ?? []).Select(role => role.Principal?.DisplayName ?? role.Principal?.Id).OfType<string>()),
            Contacts = TextList.Of(annotation.Contacts),
            SourceCount = listedSources?.Count,
            Sources = TextList.Of((listedSources ?? []).Select(source => source.DatasourceName ?? source.Id).OfType<string>()),
            Note = Note((await status).Failure, (await roles).Failure, sources is null ? null : (await sources).Failure, members is null ? null : (await members).Failure),
        };
    }

    /// <summary>Each member is asked by itself only when the cluster has something to complain about.</summary>
    private async Task<IEnumerable<string>> MembersAsync(
        string gateway, FabricGatewayStatus? state, IReadOnlyList<FabricGatewayMember> members, CancellationToken cancellation)
    {
        var isGood = state is { ErrorDetails: null or { Count: 0 } } && string.Equals(state.Status, "Online", StringComparison.OrdinalIgnoreCase);
        return await Task.WhenAll(members.Select(async member =>
        {
            var name = member.DisplayName ?? member.Id;
            if (member.Enabled == false)
                return $"{name} (disabled)";
            if (isGood || member.Id is null)
                return $"{name} ({(isGood ? "Online" : "not asked")})";
            var own = await Ask.TryAsync(() => Facts.Fabric.CheckGatewayMemberAsync(gateway, member.Id, cancellation));
            return $"{name} ({own.Value?.Status ?? "not told"})";
        }));
    }

    private static string? Online(string? status) => status switch
    {
        null => null,
        "Live" => "Online",
        "NotReachable" => "Offline",
        _ => status,
    };

    private static int? KeyBits(string? modulus)
    {
        try
        {
            return modulus is null ? null : Convert.FromBase64String(modulus).Length * 8;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Note(params Failure?[] failures) =>
        failures.OfType<Failure>().Select(failure => failure.Message).Distinct().ToList() is { Count: > 0 } told ? "Not told: " + string.Join(" ", told) : null;

    private sealed record BothGateway(string Id, Gateway? Listed, FabricGateway? Fabric)
    {
        public string? Name => Listed?.Name ?? Fabric?.DisplayName;
    }
}
