using System.Globalization;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>One attempt, as it may be shown: no header, no personal query value, bodies redacted.</summary>
public sealed record RequestRecord(Service Service, string Method, string Path)
{
    /// <summary>Null when no answer came.</summary>
    public int? Status { get; init; }

    public long Milliseconds { get; init; }

    public int Attempt { get; init; } = 1;

    public string? RequestId { get; init; }

    /// <summary>Why no answer came.</summary>
    public string? Problem { get; init; }

    public string? RequestBody { get; init; }

    public string? ResponseBody { get; init; }

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} {2}: {3} in {4} ms, attempt {5}{6}",
        Service,
        Method,
        Path,
        Status is { } status ? status.ToString(CultureInfo.InvariantCulture) : Problem ?? "no answer",
        Milliseconds,
        Attempt,
        RequestId is null ? "" : $", request id {RequestId}");
}
