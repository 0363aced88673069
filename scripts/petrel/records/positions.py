"""Where a place of a file's data stands: line and column."""

import yaml

from petrel.model.problem import Location
from petrel.records import wild


class Positions:
    """Looks up the line and column of places in one file's data."""

    def __init__(self, content: bytes) -> None:
        """Compose the file once; call only for files that `read` accepted."""
        text, _ = wild.decode("", content)
        self._root = yaml.compose(wild.INVISIBLE.sub("", text or ""), yaml.CSafeLoader)

    def find(self, where: Location, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the deepest part of `where` that exists.

        The place of a value is its own; of a value that begins on a line after
        its key, or with `key`, it is the key's.
        """
        node, key_node = self._root, None
        for part in where:
            step = _child(node, part)
            if step is None:
                break
            key_node, node = step
        if node is None:
            return 1, 1
        at = key_node if key_node is not None and (key or _is_block(node)) else node
        return at.start_mark.line + 1, at.start_mark.column + 1


def _is_block(node: yaml.Node) -> bool:
    """Tell whether a value starts on the line after its key."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """Return the key's node (None in a list) and the value's node under `part`."""
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        return (None, node.value[part]) if part < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == part:
                return key_node, value_node
    return None
