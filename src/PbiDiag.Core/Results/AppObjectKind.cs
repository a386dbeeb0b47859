namespace PbiDiag.Results;

public enum AppObjectKind
{
    /// <summary>An app registration.</summary>
    Application,

    /// <summary>An enterprise app.</summary>
    ServicePrincipal,
}
