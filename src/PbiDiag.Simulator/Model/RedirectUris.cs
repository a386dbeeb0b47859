using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("Redirect URIs by platform.")]
public sealed class RedirectUris
{
    [Description("Web.")]
    public List<string> Web { get; set; } = [];

    [Description("Single-page application.")]
    public List<string> Spa { get; set; } = [];

    [Description("Mobile and desktop.")]
    public List<string> PublicClient { get; set; } = [];
}
