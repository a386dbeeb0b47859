namespace PbiDiag.Services.Http;

/// <summary>Requests that share one documented limit of a service.</summary>
public enum RequestLane
{
    /// <summary>No limit of its own: only the service's answers slow it down.</summary>
    Ordinary,
    SignIns,
    ConditionalAccess,
    KeyCredentials,
    AdminGroups,
    AdminDatasets,
    AdminRefreshables,
    ActivityEvents,
    ScanStart,
    ScanStatus,
    ScanResult,
    ScanModified,
}
