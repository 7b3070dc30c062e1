namespace LossGen.Calculus;

internal static class Printer
{
    public static string Print(Node node) => node.GetType().Name;
}
