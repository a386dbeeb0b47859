namespace PbiDiag.Linting.Requests;

/// <summary>A request to sign in, read from whatever form it came in. Holds no secret.</summary>
public sealed record AuthRequest
{
    public AuthRequestKind Kind { get; init; }

    /// <summary>Without its query; null where only a body was given.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Null where it was not said.</summary>
    public string? Method { get; init; }

    public string? ContentType { get; init; }

    public AuthBody Body { get; init; }

    public IReadOnlyList<AuthParameter> Parameters { get; init; } = [];

    /// <summary>What is wrong with the form itself, found while it was read.</summary>
    public IReadOnlyList<string> Malformed { get; init; } = [];

    /// <summary>When it was sent, if that is known.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The header that browsers send, and servers do not.</summary>
    public string? Origin { get; init; }

    public string? this[string name] => Find(name)?.Value;

    public AuthParameter? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name && !parameter.IsEmpty);

    /// <summary>The first segment of the endpoint's path: tenant id, domain, or common and the like.</summary>
    public string? Tenant => Segments is { Length: > 0 } segments ? segments[0] : null;

    public string? Host => Endpoint is null ? null : new RedirectUri(Endpoint) is { Host.Length: > 0 } uri ? uri.Host : null;

    /// <summary>Null where it cannot be told.</summary>
    public bool? IsV2 => Segments is not { } segments ? null
        : Array.IndexOf(segments, "oauth2") is var at && at < 0 ? null
        : at + 1 < segments.Length && segments[at + 1].Equals("v2.0", StringComparison.OrdinalIgnoreCase);

    private string[]? Segments => Endpoint is null ? null : new RedirectUri(Endpoint).Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
