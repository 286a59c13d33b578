import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/bar.css";
import "./style/combobox.css";
import "./style/home.css";
import "./style/entity.css";
import "./style/works.css";
import "./style/related.css";
import "./style/graph.css";
import "./style/controls.css";
import "./style/picture.css";
import "./style/states.css";
import "./style/served.css";
import { render } from "preact";
import { followLinks } from "./address/address.js";
import { Explorer } from "./Explorer.js";

const place = document.getElementById("explorer");
if (!place) throw new Error("The page has no element for the explorer.");

followLinks(document);
render(<Explorer />, place);
