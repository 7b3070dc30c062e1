namespace LossGen.Calculus;

internal sealed class Derivation(Graph graph, Variable variable)
{
    public Graph Graph { get; } = graph;
    public bool Varies(Node node) => node.DependsOn(variable);
    public Node Multiply(Node adjoint, Node factor) => Graph.Multiply(adjoint, factor);
}
