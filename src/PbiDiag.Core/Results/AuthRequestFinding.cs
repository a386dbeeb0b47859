namespace PbiDiag.Results;

/// <summary>What is wrong, or could not be checked, in a request to sign in. Secrets of the request are not in it.</summary>
public sealed record AuthRequestFinding
{
    /// <summary>authorize, token, callback, or both where they do not fit together; registration where the app says otherwise, tenant where the directory does.</summary>
    public string Request { get; init; } = "";

    /// <summary>A stable name.</summary>
    public string Rule { get; init; } = "";

    public CheckStatus Status { get; init; }

    public string? Parameter { get; init; }

    /// <summary>As it was sent; asterisks for what is secret.</summary>
    public string? Value { get; init; }

    public string? Expected { get; init; }

    /// <summary>What the endpoint will answer with, the likeliest first.</summary>
    public TextList Code { get; init; } = TextList.Empty;

    public string Message { get; init; } = "";

    public string? Permission { get; init; }

    public string? Fix { get; init; }

    public override string ToString() => $"{Rule}: {Message}";
}
