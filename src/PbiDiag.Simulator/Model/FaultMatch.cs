using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("Which calls a fault hits. What is left out matches all.")]
public sealed class FaultMatch
{
    [Description("entra, msi, powerbi, fabric, graph or vault.")]
    [AllowedValues("entra", "msi", "powerbi", "fabric", "graph", "vault")]
    public string? Service { get; set; }

    [Description("GET, POST, PATCH, ...")]
    public string? Method { get; set; }

    [Description("The path behind the service's prefix, without query; * stands for any number of characters.")]
    public string? Path { get; set; }

    [Description("A text that the query has to hold.")]
    public string? Query { get; set; }

    [Description("From which matching call on, counted from 1.")]
    [Range(1, int.MaxValue)]
    public int From { get; set; } = 1;

    [Description("Up to which matching call. Without it: all after.")]
    public int? To { get; set; }

    [Description("Only each nth of them.")]
    [Range(1, int.MaxValue)]
    public int Every { get; set; } = 1;

    [Description("Only this share of them, from 0 to 1, spread by the seed.")]
    [Range(0d, 1d)]
    public double Share { get; set; } = 1;
}
