namespace PbiDiag.Results;

/// <summary>A gateway cluster, or with one row a member, a member of it.</summary>
public sealed record GatewayInfo
{
    public string? Gateway { get; init; }

    public string? GatewayId { get; init; }

    /// <summary>OnPremises, OnPremisesPersonal, VirtualNetwork, or a word that is new.</summary>
    public string? Type { get; init; }

    /// <summary>Online or Offline; null where it could not be asked.</summary>
    public string? Status { get; init; }

    public string? Version { get; init; }

    /// <summary>When that version was published, as far as the number tells.</summary>
    public int? VersionAgeMonths { get; init; }

    public string? UpgradeState { get; init; }

    public TextList Errors { get; init; } = TextList.Empty;

    /// <summary>Each with its state.</summary>
    public TextList Members { get; init; } = TextList.Empty;

    public int? MemberCount { get; init; }

    public int? KeyBits { get; init; }

    public TextList Admins { get; init; } = TextList.Empty;

    public TextList Contacts { get; init; } = TextList.Empty;

    /// <summary>How many sources it serves; null where they could not be listed.</summary>
    public int? SourceCount { get; init; }

    public TextList Sources { get; init; } = TextList.Empty;

    /// <summary>The models and dataflows that run through it; null where they are not asked for.</summary>
    public int? ModelCount { get; init; }

    public TextList Models { get; init; } = TextList.Empty;

    /// <summary>Why something is not told.</summary>
    public string? Note { get; init; }

    public override string ToString() => Gateway ?? GatewayId ?? "";
}
