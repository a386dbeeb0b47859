namespace PbiDiag.Services.Http;

internal sealed record BatchReply
{
    public IReadOnlyList<BatchReplyEntry>? Responses { get; init; }
}
