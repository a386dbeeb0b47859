namespace PbiDiag.Results;

/// <summary>Who has to act.</summary>
public enum Actor
{
    /// <summary>Who owns the app registration, or the code that signs in with it.</summary>
    AppOwner,

    /// <summary>Who owns the semantic model, report or dataflow, or administers its workspace.</summary>
    DatasetOwner,

    /// <summary>Who administers Entra ID: users, policies, consent.</summary>
    EntraAdmin,

    /// <summary>Who administers Power BI or Fabric for the tenant.</summary>
    PowerBIAdmin,

    /// <summary>Who administers the capacity that the workspace runs on.</summary>
    FabricCapacityAdmin,

    /// <summary>Who administers the gateway, its machine and its data sources.</summary>
    GatewayAdmin,

    /// <summary>Who administers the data source: database, site, storage account, vault, network around it.</summary>
    SourceOwner,

    /// <summary>Whoever was signing in.</summary>
    User,

    /// <summary>Nobody here: the service itself is at fault.</summary>
    Microsoft,
}
