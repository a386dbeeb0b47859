namespace PbiDiag.Results;

/// <summary>Where the knowledge of a credential comes from.</summary>
public enum CheckedWith
{
    Nothing,

    /// <summary>The gateway tried the source.</summary>
    GatewayStatus,

    /// <summary>Fabric tried the connection.</summary>
    ConnectionTest,

    /// <summary>The last refresh of the model.</summary>
    LastRefresh,
}
