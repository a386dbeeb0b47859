using System.Management.Automation;
using System.Management.Automation.Host;
using PbiDiag.Pages;
using PbiDiag.Results;

namespace PbiDiag.Output;

/// <summary>An error that is shown as a page: the format file has a view for this type name, and the view calls the method.</summary>
public static class ErrorPageView
{
    private const string TypeName = "PbiDiag.Results.ErrorInfo#Page";
    private const string MethodName = "ToPage";

    /// <summary>For hosts that have no window, such as a service.</summary>
    private const int NoWindow = 100;

    /// <summary>The object stays what it is; only its name for views is another. A method is in no table, file or JSON text.</summary>
    internal static PSObject Of(ErrorInfo info)
    {
        var shown = PSObject.AsPSObject(info);
        shown.TypeNames.Insert(0, TypeName);
        shown.Methods.Add(new PSCodeMethod(MethodName, typeof(ErrorPageView).GetMethod(MethodName)!));
        return shown;
    }

    /// <param name="shown">The error.</param>
    /// <param name="host">The shell's host.</param>
    /// <param name="style">$PSStyle; Windows PowerShell has none, and no colour from us.</param>
    public static string[] ToPage(PSObject shown, PSHost host, PSObject? style)
    {
        if (shown?.BaseObject is not ErrorInfo info)
            return [];
        var isPlain = style?.Properties["OutputRendering"]?.Value?.ToString() is null or "PlainText";
        return ErrorPage.Render(info, WidthOf(host), !isPlain && !Console.IsOutputRedirected && SupportsColour(host)).Split('\n');
    }

    private static int WidthOf(PSHost? host)
    {
        try
        {
            // The last column is left free: some terminals break a line that fills them.
            return host?.UI?.RawUI?.BufferSize.Width is > 1 and var width ? width - 1 : NoWindow;
        }
        catch (Exception none) when (none is NotImplementedException or NotSupportedException or HostException or IOException or InvalidOperationException)
        {
            return NoWindow;
        }
    }

    // Not in the engine's public face of 5.1.
    private static bool SupportsColour(PSHost? host) =>
        host?.UI is { } ui && PSObject.AsPSObject(ui).Properties["SupportsVirtualTerminal"]?.Value is true;
}
