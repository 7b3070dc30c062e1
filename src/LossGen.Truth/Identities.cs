namespace LossGen.Truth;

/// <summary>
/// Exact identities that spare precision where it would run out: <c>1 - sigmoid(1e6)</c> as it is written needs 1.4 million bits,
/// and <c>log(softmax(z))</c> at 1e30 any number of them. Whatever they don't match is evaluated as it stands.
/// </summary>
internal static class Identities
{
    /// <summary>An equal expression that is easier to evaluate, or the same node.</summary>
    internal static ApplyNode Rewrite(ApplyNode node) => node switch
    {
        // 1 - sigmoid(u) = sigmoid(-u)
        { Function: "-", Arguments: [NumberNode { Text: "1" }, ApplyNode right] }
            when Rewrite(right) is { Function: "sigmoid" } sigmoid => Sigmoid(Negate(sigmoid.Arguments[0])),

        // 1/(1 + exp(u)) = sigmoid(-u)
        { Function: "/", Arguments: [NumberNode { Text: "1" }, ApplyNode below] }
            when ExponentAboveOne(below) is { } exponent => Sigmoid(Negate(exponent)),

        { Function: "log", Arguments: [ApplyNode inner] } => Logarithm(inner) ?? node,

        // log1p(exp(u)) = softplus(u)
        { Function: "log1p", Arguments: [ApplyNode { Function: "exp" } exp] } => Apply("softplus", exp.Arguments[0]),

        // log1p(-sigmoid(u)) = logsigmoid(-u)
        { Function: "log1p", Arguments: [ApplyNode { Function: "neg", Arguments: [ApplyNode inner] }] }
            when Rewrite(inner) is { Function: "sigmoid" } sigmoid => Apply("logsigmoid", Negate(sigmoid.Arguments[0])),

        { Function: "log2", Arguments: [ApplyNode inner] } when Logarithm(inner) is { } log => InBase(log, "2"),
        { Function: "log10", Arguments: [ApplyNode inner] } when Logarithm(inner) is { } log => InBase(log, "10"),
        _ => node,
    };

    /// <summary>The natural logarithm of something that has one in closed form.</summary>
    private static ApplyNode? Logarithm(ApplyNode inner) => Rewrite(inner) switch
    {
        { Function: "sigmoid" } sigmoid => Apply("logsigmoid", sigmoid.Arguments[0]),
        { Function: "softmax" } softmax => Apply("logsoftmax", softmax.Arguments[0]),
        { Function: "[]", Arguments: [ApplyNode { Function: "softmax" } softmax, var index] } =>
            Apply("[]", Apply("logsoftmax", softmax.Arguments[0]), index),
        { } sum when ExponentAboveOne(sum) is { } exponent => Apply("softplus", exponent),
        _ => null,
    };

    /// <summary>u of 1 + exp(u) or exp(u) + 1.</summary>
    private static Node? ExponentAboveOne(ApplyNode sum) => sum switch
    {
        { Function: "+", Arguments: [NumberNode { Text: "1" }, ApplyNode { Function: "exp" } exp] } => exp.Arguments[0],
        { Function: "+", Arguments: [ApplyNode { Function: "exp" } exp, NumberNode { Text: "1" }] } => exp.Arguments[0],
        _ => null,
    };

    private static ApplyNode InBase(ApplyNode log, string @base) =>
        Apply("/", log, Apply("log", new NumberNode(@base, log.Position)));

    private static ApplyNode Sigmoid(Node argument) => Apply("sigmoid", argument);

    private static ApplyNode Negate(Node argument) => Apply("neg", argument);

    private static ApplyNode Apply(string function, params Node[] arguments) => new(function, arguments, arguments[0].Position);
}
