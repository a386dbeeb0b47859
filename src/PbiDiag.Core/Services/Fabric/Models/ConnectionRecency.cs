namespace PbiDiag.Services.Fabric.Models;

public sealed record ConnectionRecency
{
    public DateTimeOffset? LastBoundDateTime { get; init; }

    public DateTimeOffset? LastCredentialUsedDateTime { get; init; }
}
