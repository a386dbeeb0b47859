using System.Reflection;

namespace PbiDiag.CatalogueBuilder.Tests;

/// <summary>Where the sources lie that these tests read.</summary>
internal static class Folders
{
    public static string Knowledge { get; } = Named("KnowledgeFolder");

    public static string Data { get; } = Named("DataFolder");

    private static string Named(string key) =>
        Path.GetFullPath(typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!);
}
