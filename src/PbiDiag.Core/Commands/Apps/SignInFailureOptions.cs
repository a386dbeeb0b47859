using PbiDiag.Commands.Contexts;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;

namespace PbiDiag.Commands.Apps;

/// <summary>Which failed sign-ins are asked for.</summary>
public sealed record SignInFailureOptions(ConnectionChoice Connection, SignInQuery Query)
{
    private static readonly TimeSpan Around = TimeSpan.FromHours(1);

    public IReadOnlyList<SignInKind> Kinds { get; init; } = [];

    /// <summary>Each costs a request: the log compares with one code at a time.</summary>
    public IReadOnlyList<int> ErrorCodes { get; init; } = [];

    public bool IncludeInterrupted { get; init; }

    /// <summary>How many of each kind at most.</summary>
    public int? First { get; init; }

    /// <summary>Fills what was left open with what an error text says: its correlation id, app, user, and an hour around its time.</summary>
    public static SignInQuery Like(SignInQuery query, ErrorInfo error) => query with
    {
        CorrelationId = query.CorrelationId ?? error.CorrelationId,
        // A correlation id is enough, and each further word may differ between the text and the log.
        AppId = query.AppId ?? (error.CorrelationId is null ? error.AppId : null),
        User = query.User ?? (error.CorrelationId is null ? error.UserPrincipalName : null),
        After = query.After ?? error.Timestamp - Around,
        Before = query.Before ?? error.Timestamp + Around,
    };
}
