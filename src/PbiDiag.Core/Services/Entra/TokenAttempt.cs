using PbiDiag.Failures;
using PbiDiag.Services.Entra.Models;
using PbiDiag.SignIn.Refusals;

namespace PbiDiag.Services.Entra;

/// <summary>What came of asking for a token: a grant, or a refusal in the endpoint's own words.</summary>
public sealed record TokenAttempt(int Status)
{
    public TokenGrant? Grant { get; init; }

    /// <summary>Null when the refusal is not in the endpoint's own form: a proxy may have answered.</summary>
    public TokenError? Error { get; init; }

    public ApiFailure? Failure { get; init; }
}
