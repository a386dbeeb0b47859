using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("A workspace.")]
public sealed class Workspace : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("What it is for.")]
    public string? Description { get; set; }

    [Description("Workspace, or Personal for somebody's My workspace (then owner says whose).")]
    [AllowedValues("Workspace", "Personal")]
    public string Type { get; set; } = "Workspace";

    [Description("Whose My workspace it is.")]
    public string? Owner { get; set; }

    [Description("Active or Deleted.")]
    [AllowedValues("Active", "Deleted")]
    public string State { get; set; } = "Active";

    [Description("The capacity it runs on, by name. Without it: shared.")]
    public string? Capacity { get; set; }

    [Description("Users, groups and apps by name, and their role.")]
    public Dictionary<string, WorkspaceRole> Users { get; set; } = [];

    [Description("Semantic models.")]
    public List<SemanticModel> Models { get; set; } = [];

    [Description("Dataflows.")]
    public List<Dataflow> Dataflows { get; set; } = [];
}
