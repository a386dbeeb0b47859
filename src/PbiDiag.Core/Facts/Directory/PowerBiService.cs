namespace PbiDiag.Facts.Directory;

/// <summary>Power BI as the directory knows it.</summary>
internal static class PowerBiService
{
    /// <summary>The same in every tenant. https://learn.microsoft.com/power-bi/developer/embedded/register-app</summary>
    public const string AppId = "00000009-0000-0000-c000-000000000000";
}
