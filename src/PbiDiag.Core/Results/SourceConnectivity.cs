namespace PbiDiag.Results;

/// <summary>How a source is reached.</summary>
public enum SourceConnectivity
{
    /// <summary>Nothing that the caller may see tells.</summary>
    Unknown,

    /// <summary>From the cloud. The service shows a gateway id for such a source too, of a gateway that no list has.</summary>
    Cloud,

    OnPremisesGateway,

    PersonalGateway,

    VirtualNetworkGateway,
}
