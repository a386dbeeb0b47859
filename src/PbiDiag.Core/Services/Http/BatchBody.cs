namespace PbiDiag.Services.Http;

internal sealed record BatchBody(IReadOnlyList<BatchEntry> Requests);
