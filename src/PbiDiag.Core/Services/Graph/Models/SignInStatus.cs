namespace PbiDiag.Services.Graph.Models;

public sealed record SignInStatus
{
    /// <summary>0 is success, and some others are interruptions and no failures.</summary>
    public int? ErrorCode { get; init; }

    public string? FailureReason { get; init; }

    public string? AdditionalDetails { get; init; }
}
