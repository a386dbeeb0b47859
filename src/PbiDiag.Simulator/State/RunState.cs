namespace PbiDiag.Simulator.State;

/// <summary>One refresh as it is now.</summary>
internal sealed class RunState
{
    public required Guid RequestId { get; init; }

    public required string Type { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required string Status { get; set; }

    public DateTimeOffset? End { get; set; }

    public FailureText? Failure { get; set; }

    public IReadOnlyList<AttemptState>? Attempts { get; set; }

    /// <summary>Set for an enhanced refresh: only such a one can be asked for details, and cancelled.</summary>
    public RefreshOrder? Order { get; init; }

    /// <summary>When a run that is under way will end.</summary>
    public DateTimeOffset? Due { get; init; }

    public bool IsOpen => Status == "Unknown";

    public bool TimedOut { get; private set; }

    public void FinishIfDue(TenantState tenant, ModelState model)
    {
        lock (this)
        {
            if (!IsOpen || Due is not { } due) return;
            var limit = Order?.Timeout is { } timeout ? Start + timeout : DateTimeOffset.MaxValue;
            if (limit < due && limit <= tenant.Now)
            {
                TimedOut = true;
                Failure = new FailureText("{\"errorCode\":\"ModelRefresh_ShortMessage_ProcessingError\",\"errorDescription\":\"The operation was cancelled because of the time-out that was set for it.\"}", "The operation timed out.", "0xC11C0020");
                End = limit;
                Status = "Failed";
                return;
            }
            if (due > tenant.Now) return;
            Failure = model.Failure();
            End = due;
            Status = Failure is null ? "Completed" : "Failed";
        }
    }

    public bool Cancel(DateTimeOffset now)
    {
        lock (this)
        {
            if (!IsOpen) return false;
            Status = "Cancelled";
            End = now;
            return true;
        }
    }
}
