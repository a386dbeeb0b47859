namespace PbiDiag.Facts;

internal static class FirstItem
{
    /// <summary>The first of a list that may be empty.</summary>
    public static T? FirstOrNone<T>(this IReadOnlyList<T> list)
        where T : class => list.Count > 0 ? list[0] : null;
}
