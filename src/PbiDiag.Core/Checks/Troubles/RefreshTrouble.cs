using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class RefreshTrouble
{
    public static readonly Trouble ItemMissing = new("item-missing", "The workspace or item is not there, or cannot be seen", Actor.DatasetOwner,
        "Use the id of an item that is there.", "Get-PbiRefreshHistory -Workspace {workspace}") { LeavesNoRun = true };

    public static readonly Trouble RoleMissing = new("role-missing", "The identity lacks a role in the workspace", Actor.PowerBIAdmin,
        "Give the identity a role: Contributor is the least that refreshes.", "Test-PbiAppRegistration -AppId {app}") { LeavesNoRun = true };

    public static readonly Trouble OwnerUnfit = new("owner-unfit", "The model's owner can no longer act", Actor.DatasetOwner,
        "Have an account that stays take the model over and enter its credentials.", "Get-PbiDataSource -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble TokenUnused = new("token-unused", "The stored sign-in was not used for too long", Actor.DatasetOwner,
        "Sign in again at the connection, and refresh it at least once a month.", "Test-PbiDataSourceCredential -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble Cancelled = new("cancelled", "The refresh was cancelled", Actor.DatasetOwner,
        "Run it again if nobody needs it stopped.", "Invoke-PbiRefresh -Workspace {workspace} -Dataset {model} -Wait");

    public static readonly Trouble FailingAgain = new("failing-in-a-row", "The last refreshes failed one after the other", Actor.DatasetOwner,
        "Mend the cause before the schedule is switched off.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}") { IsSymptom = true };

    public static readonly Trouble ScheduleOff = new("schedule-off", "The schedule is switched off", Actor.DatasetOwner,
        "Mend the cause, then switch the schedule on again.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}") { LeavesNoRun = true };

    public static readonly Trouble QuotaUsedUp = new("refresh-quota-used-up", "The refreshes of the day are used up", Actor.DatasetOwner,
        "Start fewer refreshes a day, or move the model to a capacity.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}") { LeavesNoRun = true };

    public static readonly Trouble TimeLimit = new("time-limit", "The run ended at a time limit", Actor.DatasetOwner,
        "Load less at once: incremental refresh, a leaner query, fewer tables in parallel.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble Overlap = new("refresh-overlap", "Another refresh of the same model was running", Actor.DatasetOwner,
        "Let only one of them start.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}") { LeavesNoRun = true };

    public static readonly Trouble FailTogether = new("failures-together", "Several models fail in the same pattern", Actor.SourceOwner,
        "Look at what they share.", "Get-PbiRefreshHistory -Failed") { IsSymptom = true };

    public static readonly Trouble ServiceOutage = new("service-outage", "Many unrelated things fail since the same moment", Actor.Microsoft,
        "Look at the service's health page and wait.", "Get-PbiRefreshHistory -Failed");

    public static readonly Trouble CapacityUnfit = new("capacity-unfit", "The capacity is paused, too small or absent", Actor.FabricCapacityAdmin,
        "Resume the capacity or move the workspace.");

    public static readonly Trouble CapacityBusy = new("capacity-overloaded", "The capacity is overloaded", Actor.FabricCapacityAdmin,
        "Spread the refreshes over the day, shrink the model, or enlarge the capacity.", "Get-PbiRefreshHistory -Workspace {workspace}");

    public static readonly Trouble ModelMemory = new("memory-short", "The refresh needed more memory than it may use", Actor.DatasetOwner,
        "Shrink what one refresh loads, or enlarge the capacity.", "Get-PbiRefreshHistory -Workspace {workspace} -Dataset {model}");
}
