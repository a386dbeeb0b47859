using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

/// <summary>Something that other parts of a scenario refer to by its name, and that a file which extends another changes by it.</summary>
public abstract class Named
{
    [Description("How the rest of the file refers to it. In a file that extends another, the same name changes the base's entry.")]
    public required string Name { get; set; }

    [Description("In a file that extends another: takes the base's entry out.")]
    public bool Remove { get; set; }
}
