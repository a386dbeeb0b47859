namespace PbiDiag.Services.Graph.Models;

public sealed record LastSignIn
{
    public DateTimeOffset? LastSignInDateTime { get; init; }
}
