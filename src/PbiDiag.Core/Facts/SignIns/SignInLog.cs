using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.SignIns;

public static class SignInLog
{
    // A sign-in that goes on with another step is logged with one of these; it is no failure.
    // https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details
    private static readonly HashSet<int> Interrupts = [50140, 50199, 51006, 16000, 16001, 9002341];

    public static IAsyncEnumerable<SignInRow> ListAsync(ServiceCaller caller, SignInKind kind, SignInQuery query, int? top, CancellationToken cancellation) =>
        new GraphClient(caller).Logs.ListSignInsAsync(query.Filter(kind), top, cancellation);

    public static bool IsFailure(SignInRow row, bool withInterrupts) =>
        row.Status?.ErrorCode is { } code && code != 0 && (withInterrupts || !Interrupts.Contains(code));
}
