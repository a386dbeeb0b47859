using PbiDiag.Results;

namespace PbiDiag.Checks;

/// <summary>What a check makes of the facts.</summary>
public sealed record CheckAnswer
{
    private CheckAnswer()
    {
    }

    public Stance Stance { get; private init; }

    /// <summary>What is wrong, where something is.</summary>
    public Trouble? Trouble { get; private init; }

    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    /// <summary>The link that cannot be read, why nothing could be, or what the facts leave open.</summary>
    public string? Reason { get; private init; }

    public string? Permission { get; private init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>Since when it is so.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only these causes of an entry are meant, where the check can tell them apart.</summary>
    public IReadOnlyList<string> CauseIds { get; init; } = [];

    public static CheckAnswer Proves(Trouble trouble, params Evidence[] evidence) => new() { Stance = Stance.Proves, Trouble = trouble, Evidence = evidence };

    public static CheckAnswer Fits(Trouble trouble, string missingLink, params Evidence[] evidence) =>
        new() { Stance = Stance.Fits, Trouble = trouble, Reason = missingLink, Evidence = evidence };

    public static CheckAnswer Against(params Evidence[] evidence) => new() { Stance = Stance.Against, Evidence = evidence };

    public static CheckAnswer Silent(string reason, params Evidence[] evidence) => new() { Stance = Stance.Silent, Reason = reason, Evidence = evidence };

    public static CheckAnswer Unknown(string reason, string? permission = null) => new() { Stance = Stance.Unknown, Reason = reason, Permission = permission };
}
